import { momentWords } from '@/lib/evidence/date-words';
import { historyWords } from '@/lib/evidence/history-words';
import type { HistoryLine } from '@/lib/evidence/item-view';
import type { Habits } from '@/lib/evidence/library-view';
import { Section } from './section';

type Props = { history: HistoryLine[]; habits: Habits };

/** What happened to a file, the latest first. Nobody can change it. */
export function FileHistory({ history, habits: { timeZone, twelveHours } }: Props) {
  return (
    <Section title="History">
      <ol className="border-line border-b text-14">
        {history.map((line) => {
          const { words, detail } = historyWords(line);
          return (
            <li key={line.id} className="border-line border-t py-2.5">
              <p className="flex flex-wrap justify-between gap-x-4">
                <span>{words}</span>
                <time dateTime={line.at} className="text-13 text-ink-3 tabular-nums">
                  {momentWords(line.at, timeZone, twelveHours)}
                </time>
              </p>
              {detail && <p className="text-13 text-ink-3">{detail}</p>}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
