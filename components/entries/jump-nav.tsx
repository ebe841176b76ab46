type Props = { events: number; files: number };

/** On a phone: the parts of a long page, always at hand. */
export function JumpNav({ events, files }: Props) {
  const parts = [
    { id: 'text', word: 'Text', count: 0 },
    { id: 'events', word: 'Events', count: events },
    ...(files > 0 ? [{ id: 'files', word: 'Files', count: files }] : []),
  ];
  return (
    <nav
      aria-label="On this page"
      className="no-print sticky top-[calc(var(--spacing-bar)-1px)] z-10 -mx-4 mb-5 grid auto-cols-fr grid-flow-col border-line border-y bg-paper lg:hidden"
    >
      {parts.map(({ id, word, count }) => (
        <a
          key={id}
          href={`#${id}`}
          className="flex min-h-touch items-center justify-center gap-1.5 font-medium text-14 text-ink-2 focus-visible:outline-offset-[-2px]"
        >
          {word}
          {count > 0 && <span className="font-normal text-ink-3 tabular-nums">{count}</span>}
        </a>
      ))}
    </nav>
  );
}
