import { Link } from '@/components/ui/link';
import { momentWords } from '@/lib/evidence/date-words';
import type { ShownFiles } from '@/lib/evidence/library-view';
import { linkWords, typeWords } from '@/lib/evidence/library-words';
import { sizeWords } from '@/lib/evidence/size';
import { FileState } from './file-state';
import { FoundWords } from './found-words';
import { itemPath } from './item-path';
import { Thumbnail } from './thumbnail';

const COLUMNS =
  'grid grid-cols-[2.75rem_minmax(0,1fr)] items-center gap-x-3 lg:grid-cols-[2.25rem_minmax(0,1fr)_9rem_4.5rem_13rem_9rem]';

/** Files as lines: what each is, how large, since when, and what uses it. */
export function FileLines({ items, query, running, habits }: ShownFiles) {
  return (
    <>
      <div
        aria-hidden="true"
        className={`${COLUMNS} hidden border-line border-b pb-2 font-semibold text-13 text-ink-2 lg:grid`}
      >
        <span className="col-span-2">File</span>
        <span>Kind</span>
        <span className="text-right">Size</span>
        <span>Added</span>
        <span>Used in</span>
      </div>
      <ul aria-label="Files" className="text-13">
        {items.map((item) => (
          <li
            key={item.id}
            className={`${COLUMNS} row relative border-line border-b py-2 [contain-intrinsic-size:auto_3.25rem] [content-visibility:auto] lg:py-1.5`}
          >
            <Thumbnail item={item} alt="" className="size-11 rounded-1 lg:size-9" />
            <div className="min-w-0">
              <p className="flex min-w-0 items-center gap-3">
                <Link
                  href={itemPath(item, query)}
                  title={item.name}
                  // A list of hundreds would else ask for each page that scrolls by.
                  className="min-w-0 truncate font-medium text-14 after:absolute after:inset-0"
                >
                  <span className="veil">{item.name}</span>
                </Link>
                <span className="flex-none text-ink-3">
                  <FileState item={item} isReading={running.has(item.id)} />
                </span>
              </p>
              <p className="truncate text-ink-3 lg:hidden">
                {`${typeWords(item.type)}, ${momentWords(item.received_at, habits.timeZone, habits.twelveHours).split(',')[0]}`}
              </p>
              <FoundWords item={item} query={query} />
            </div>
            <span className="hidden text-ink-2 lg:block">{typeWords(item.type)}</span>
            <span className="hidden text-right text-ink-2 tabular-nums lg:block">
              {sizeWords(item.size)}
            </span>
            <span className="hidden text-ink-2 tabular-nums lg:block">
              {momentWords(item.received_at, habits.timeZone, habits.twelveHours)}
            </span>
            <span className="hidden truncate text-ink-2 lg:block">
              {linkWords(item) ?? <span className="text-ink-3">Not linked</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
