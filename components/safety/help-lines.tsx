import { HELP_LINES } from '@/lib/safety/help-lines';

/** Whom to call or to write to, by country. */
export function HelpLines() {
  return (
    <ul>
      {HELP_LINES.map(({ place, name, number, site }) => (
        <li
          key={place}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-line border-b py-1 text-14 first:border-t"
        >
          <span className="min-w-0">
            <span className="block text-13 text-ink-3">{place}</span>
            <a href={site} rel="noreferrer" className="link inline-flex min-h-touch items-center">
              {name}
            </a>
          </span>
          {number && (
            <a
              href={`tel:${number.replace(/\D/g, '')}`}
              className="link inline-flex min-h-touch items-center self-end font-medium tabular-nums"
            >
              {number}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
