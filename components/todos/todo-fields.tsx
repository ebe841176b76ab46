import { TITLE_MAX } from '@/lib/todos/todo';

type Props = {
  titleLabel: string;
  title: string;
  due: string;
  onTitle: (title: string) => void;
  onDue: (due: string) => void;
};

const FIELD =
  'h-11 w-full rounded-2 border border-line-control bg-sheet px-3 text-16 focus-visible:rounded-2 focus-visible:outline-offset-0 lg:h-9 lg:text-14';

/** What is to be done, and until when. */
export function TodoFields({ titleLabel, title, due, onTitle, onDue }: Props) {
  return (
    <>
      <label className="grid min-w-60 flex-1 gap-1 text-13 text-ink-2">
        {titleLabel}
        <input
          value={title}
          maxLength={TITLE_MAX}
          onChange={(event) => onTitle(event.target.value)}
          className={FIELD}
        />
      </label>
      <label className="grid gap-1 text-13 text-ink-2">
        Due
        <input
          type="date"
          value={due}
          onChange={(event) => onDue(event.target.value)}
          className={`${FIELD} tabular-nums`}
        />
      </label>
    </>
  );
}
