import { Section } from '@/components/evidence/item/section';
import { type EventLine, eventLineWords } from '@/lib/events/history-words';
import { momentWords } from '@/lib/evidence/date-words';
import type { Habits } from '@/lib/evidence/library-view';

type Props = { history: EventLine[]; habits: Habits };

/** What happened to an event, the latest first: who did what, and what stood there before and after. */
export function EventHistory({ history, habits: { timeZone, twelveHours } }: Props) {
  return (
    <Section title="History">
      <ol className="border-line border-b text-14">
        {history.map((line) => {
          const { words, by, changes } = eventLineWords(line, twelveHours);
          return (
            <li key={line.id} className="border-line border-t py-2.5">
              <p className="flex flex-wrap justify-between gap-x-4">
                <span className="min-w-0 break-words">
                  {words} <span className="text-ink-3">by {by}</span>
                </span>
                <time dateTime={line.at} className="text-13 text-ink-3 tabular-nums">
                  {momentWords(line.at, timeZone, twelveHours)}
                </time>
              </p>
              {changes.length > 0 && (
                <dl className="mt-1 grid grid-cols-[6.5rem_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-13">
                  {changes.map(({ label, before, after }) => (
                    <div key={label} className="contents">
                      <dt className="text-ink-3">{label}</dt>
                      <dd className="min-w-0 break-words text-ink-2">
                        <span className="sr-only">Before: </span>
                        {before}
                        <span aria-hidden="true"> → </span>
                        <span className="sr-only">, after: </span>
                        <span className="text-ink">{after}</span>
                      </dd>
                    </div>
                  ))}
                </dl>
              )}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
