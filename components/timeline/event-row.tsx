import { Paperclip } from 'lucide-react';
import { TYPE_LOOKS, TypeTile } from '@/components/events/type-tile';
import { Link } from '@/components/ui/link';
import { cn } from '@/lib/cn';
import { counted } from '@/lib/counted';
import { basisWords, plannedWords, whenWords } from '@/lib/events/words';
import type { TimelineEvent } from '@/lib/timeline/view';
import { eventPath } from './event-path';
import { EventState } from './event-state';

type Props = { event: TimelineEvent; isLast: boolean; twelveHours: boolean };

/** One event of a day: the whole row is one link. */
export function EventRow({ event, isLast, twelveHours }: Props) {
  const { word, colour } = TYPE_LOOKS[event.type];
  const more = [
    event.location,
    event.people.join(', ') || null,
    plannedWords(event, twelveHours),
  ].filter((words) => words !== null);
  const basis = basisWords(event.basis);
  return (
    <li className="row relative grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 py-2 lg:grid-cols-[7.5rem_2rem_minmax(0,1fr)_18.5rem]">
      <p
        className={cn(
          'col-start-2 font-medium text-14 tabular-nums lg:col-start-1 lg:row-start-1 lg:pt-1.5',
          event.precision !== 'exact' && 'text-ink-2',
        )}
      >
        {whenWords(event, event.event_date, twelveHours)}
      </p>
      <div className="col-start-1 row-span-3 row-start-1 grid grid-rows-[auto_1fr] justify-items-center lg:col-start-2 lg:row-span-1">
        <TypeTile type={event.type} />
        {!isLast && <span aria-hidden="true" className="mt-1 -mb-2 w-px bg-line-strong" />}
      </div>
      <div className="col-start-2 min-w-0 lg:col-start-3 lg:row-start-1 lg:pt-0.5">
        <Link
          href={eventPath(event.id)}
          className="font-medium text-16 tracking-[-0.011em] after:absolute after:inset-0 lg:text-16"
        >
          <span className="veil">{event.title}</span>
        </Link>
        <p className="text-13 text-ink-3">
          <span className={cn('font-medium', colour)}>{word}</span>
          {more.length > 0 && (
            <>
              {' · '}
              <span className="veil">{more.join(' · ')}</span>
            </>
          )}
        </p>
      </div>
      <p className="col-start-2 mt-0.5 flex flex-wrap gap-x-4 gap-y-0.5 text-13 text-ink-2 lg:col-start-4 lg:row-start-1 lg:mt-0 lg:grid lg:grid-cols-[9rem_2.5rem_6rem] lg:items-start lg:gap-x-2 lg:pt-2">
        {basis ? <span>{basis}</span> : <span className="hidden lg:block" />}
        {event.files > 0 ? (
          <span className="inline-flex items-center gap-1 tabular-nums">
            <Paperclip className="size-4 text-ink-3" />
            <span aria-hidden="true">{event.files}</span>
            <span className="sr-only">{counted(event.files, 'file')}</span>
          </span>
        ) : (
          <span className="hidden lg:block" />
        )}
        <EventState state={event.state} />
      </p>
    </li>
  );
}
