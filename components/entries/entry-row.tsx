import { Link } from '@/components/ui/link';
import { StatusMark } from '@/components/ui/status-mark';
import { cn } from '@/lib/cn';
import { counted } from '@/lib/counted';
import { badgeOf } from '@/lib/entries/badge';
import type { ListedEntry } from '@/lib/entries/days';
import { dayParts } from '@/lib/time/days';
import { TryAgain } from './try-again';

/** One entry of the list: the whole row is one link, and "Try again" lies above it. */
export function EntryRow({ entry }: { entry: ListedEntry }) {
  const badge = badgeOf(entry);
  const { files, events } = entry;
  return (
    <li className="row relative grid grid-cols-[2.25rem_1fr] gap-x-4 border-line border-b pt-5 pb-4 lg:grid-cols-[3rem_1fr] lg:pb-5">
      <RowDay day={entry.referenceDate} hidden={entry.sameDay} />
      <div className="min-w-0">
        <Link
          href={`/journal/${entry.id}`}
          className="block after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:rounded-1 focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:outline-offset-[-2px]"
        >
          <span className="sr-only">{spokenDay(entry.referenceDate)}: </span>
          <span dir="auto" className="words veil line-clamp-3 text-17 lg:line-clamp-2">
            {entry.firstWords}
          </span>
          <span className="sr-only">, {badge.word.toLowerCase()}</span>
        </Link>
        <p className="mt-2 flex min-h-6 flex-wrap items-center gap-x-4 gap-y-0.5 text-13 text-ink-3">
          <StatusMark look={badge.look} word={badge.word}>
            {badge.count}
          </StatusMark>
          {entry.status === 'completed' && events > 0 && <span>{counted(events, 'event')}</span>}
          {files > 0 && <span>{counted(files, 'file')}</span>}
          <span className={cn(entry.written.endsWith('same day') && 'hidden sm:inline')}>
            {entry.written}
          </span>
        </p>
        {badge.word === 'Failed' && (
          <div className="pointer-events-none relative z-1 mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-14 text-ink-2">
            <p>
              We couldn’t finish organising this entry. Your words
              {files > 0 && ` and ${counted(files, 'file')}`} are saved.
            </p>
            <TryAgain entryId={entry.id} about={`entry of ${spokenDay(entry.referenceDate)}`} />
          </div>
        )}
      </div>
    </li>
  );
}

export function RowDay({ day, hidden }: { day: string | null; hidden?: boolean }) {
  const style = 'grid content-start justify-items-start text-13 leading-4 text-ink-3';
  if (hidden) return <span aria-hidden="true" />;
  if (!day) {
    return (
      <p aria-hidden="true" className={style}>
        <span>Not</span>
        <span>sure</span>
      </p>
    );
  }
  const { weekday, number } = dayParts(day);
  return (
    <p aria-hidden="true" className={style}>
      <span>{weekday.slice(0, 3)}</span>
      <b className="font-medium text-22 text-ink tabular-nums tracking-[-0.02em]">{number}</b>
    </p>
  );
}

function spokenDay(day: string | null): string {
  if (!day) return 'Day not certain';
  const { weekday, number, month } = dayParts(day);
  return `${weekday} ${number} ${month}`;
}
