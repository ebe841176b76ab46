import { EventType } from '@/components/events/event-type';
import type { NumberedFile } from '@/lib/chronology/numbers';
import type { ChronologyEvent } from '@/lib/chronology/view';
import { sourceWords, standingWords } from '@/lib/chronology/words';
import { cn } from '@/lib/cn';
import { basisWords, plannedWords, whenWords } from '@/lib/events/words';

type Props = {
  event: ChronologyEvent;
  files: ReadonlyMap<string, NumberedFile>;
  /** The zone of the page; an event of another zone says its own. */
  timeZone: string;
  twelveHours: boolean;
};

/** One event with all that is known of it and the words it rests on; never cut by the end of a page. */
export function ChronologyRow({ event, files, timeZone, twelveHours }: Props) {
  const label = (id: string) => files.get(id)?.label ?? 'A file';
  const when = whenWords(event, null, twelveHours);
  const facts = [
    event.location && `At ${event.location}`,
    event.people.length > 0 && `With ${event.people.join(', ')}`,
    plannedWords(event, twelveHours),
    basisWords(event.basis) ?? 'Not stated how it is known',
    event.files.length > 0 && event.files.map(({ id }) => label(id)).join(', '),
  ].filter(Boolean);
  return (
    <li className="grid gap-x-6 gap-y-1 border-line border-b py-4 [contain-intrinsic-size:auto_9rem] [content-visibility:auto] sm:grid-cols-[11rem_minmax(0,1fr)] print:break-inside-avoid print:grid-cols-[10rem_minmax(0,1fr)] print:[content-visibility:visible]">
      <div className="grid content-start gap-1">
        <p
          className={cn(
            'font-medium text-14 tabular-nums',
            event.precision !== 'exact' && 'text-ink-2',
          )}
        >
          {when}
        </p>
        {event.time_zone !== timeZone && event.start_time && (
          <p className="text-13 text-ink-3">{event.time_zone}</p>
        )}
        <EventType type={event.type} />
      </div>
      <div className="grid min-w-0 gap-1.5">
        <h2 className="font-medium text-16 tracking-[-0.011em]">{event.title}</h2>
        {event.description && <p className="text-14 text-ink-2">{event.description}</p>}
        {event.quotes.map((source) => (
          <figure key={`${source.quote}${sourceWords(source, label)}`} className="max-w-measure">
            <blockquote className="words text-16">
              <q className={cn('quote cursor-auto', event.state !== 'suggested' && 'is-settled')}>
                {source.quote}
              </q>
            </blockquote>
            <figcaption className="text-13 text-ink-3">{sourceWords(source, label)}</figcaption>
          </figure>
        ))}
        <p className="text-13 text-ink-2">
          <span className={cn(event.state === 'suggested' && 'font-medium text-ink')}>
            {standingWords(event)}
          </span>
          {` · ${facts.join(' · ')}`}
        </p>
      </div>
    </li>
  );
}
