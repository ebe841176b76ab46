import { Link } from '@/components/ui/link';
import type { ShownFiles } from '@/lib/evidence/library-view';
import { pictureWords, typeWords } from '@/lib/evidence/library-words';
import { dayIn } from '@/lib/time/day-in';
import { dayParts } from '@/lib/time/days';
import { FileState } from './file-state';
import { FoundWords } from './found-words';
import { itemPath } from './item-path';
import { Thumbnail } from './thumbnail';

/** Files as small pictures. */
export function FileGrid({ items, query, running, habits }: ShownFiles) {
  return (
    <ul
      aria-label="Files"
      className="grid grid-cols-2 gap-x-4 gap-y-6 sm:grid-cols-3 lg:grid-cols-4 xl:grid-cols-5"
    >
      {items.map((item) => (
        <li
          key={item.id}
          className="group relative min-w-0 [contain-intrinsic-size:auto_14rem] [content-visibility:auto]"
        >
          <Thumbnail
            item={item}
            alt={pictureWords(item, habits.timeZone, habits.twelveHours)}
            className="aspect-[4/3] w-full rounded-2 border border-line group-hover:border-line-control"
          />
          <p className="mt-2 font-medium text-14">
            <Link
              href={itemPath(item, query)}
              title={item.name}
              // A list of hundreds would else ask for each page that scrolls by.
              className="block truncate after:absolute after:inset-0 group-hover:underline"
            >
              <span className="veil">{item.name}</span>
            </Link>
          </p>
          <p className="flex flex-wrap items-center gap-x-2 text-13 text-ink-3">
            <span>{`${typeWords(item.type)}, ${shortDate(item.received_at, habits.timeZone)}`}</span>
            <FileState item={item} isReading={running.has(item.id)} />
          </p>
          <FoundWords item={item} query={query} />
        </li>
      ))}
    </ul>
  );
}

function shortDate(instant: string, timeZone: string): string {
  const { number, month, year } = dayParts(dayIn(timeZone, new Date(instant)));
  return `${number} ${month.slice(0, 3)} ${year}`;
}
