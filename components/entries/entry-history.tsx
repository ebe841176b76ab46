import { History } from 'lucide-react';
import { counted } from '@/lib/counted';
import type { WholeEntry } from '@/lib/entries/changes';
import { entryLines } from '@/lib/entries/history-words';
import { momentWords } from '@/lib/evidence/date-words';

type Props = { view: WholeEntry; twelveHours: boolean };

/** What happened to an entry, the latest first. Nobody can change it. */
export function EntryHistory({ view, twelveHours }: Props) {
  const titles = new Map([...view.events, ...view.removed].map(({ id, title }) => [id, title]));
  const lines = entryLines(view.changes, titles);
  const [last] = lines;
  if (!last) return null;
  const moment = (at: string) => momentWords(at, view.entry.time_zone, twelveHours);
  return (
    <section aria-label="History" className="mt-8 border-line border-t pt-2">
      <details>
        <summary className="flex min-h-touch cursor-pointer flex-wrap items-center gap-x-2 text-14 [&::-webkit-details-marker]:hidden">
          <History className="size-4 text-ink-3" />
          <span className="link">History of this entry</span>
          <span className="text-13 text-ink-3 tabular-nums">
            {counted(lines.length, 'change')}, last {moment(last.at)}
          </span>
        </summary>
        <ol className="mt-1 border-line border-b text-14">
          {lines.map(({ id, at, words, detail }) => (
            <li key={id} className="border-line border-t py-2.5">
              <p className="flex flex-wrap justify-between gap-x-4">
                <span>{words}</span>
                <time dateTime={at} className="text-13 text-ink-3 tabular-nums">
                  {moment(at)}
                </time>
              </p>
              {detail && <p className="break-words text-13 text-ink-3">{detail}</p>}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
