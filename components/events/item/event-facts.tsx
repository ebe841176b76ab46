import { Fact, Facts } from '@/components/evidence/item/section';
import { Link } from '@/components/ui/link';
import type { EventView } from '@/lib/events/event-view';
import { whyDate } from '@/lib/events/why-date';
import { basisWords, momentInWords, roleWords, whenWords } from '@/lib/events/words';
import type { Habits } from '@/lib/evidence/library-view';
import { dayIn } from '@/lib/time/day-in';
import { shortDay } from '@/lib/time/days';
import { otherZone } from '@/lib/time/zone-name';

type Props = { view: EventView; habits: Habits };

const FOUND_BY = { rules: 'Found offline', model: 'Found with', person: 'Added by you' };

/** Everything that is known of an event, each with its label; what isn't known is left out. */
export function EventFacts({ view: { event, entry, files }, habits }: Props) {
  const { twelveHours } = habits;
  const linked = files.filter(({ id }) =>
    event.event_evidence.some(({ evidence_id }) => evidence_id === id),
  );
  const written = dayIn(entry.time_zone, new Date(entry.submitted_at));
  return (
    <Facts>
      <Fact
        label="When"
        detail={event.event_date ? otherZone(event.time_zone, habits.timeZone) : undefined}
      >
        <span className="tabular-nums">{whenWords(event, null, twelveHours)}</span>
        <WhyDate event={event} referenceDay={entry.reference_date} />
      </Fact>
      {event.planned_at && (
        <Fact label="Agreed for">
          <span className="tabular-nums">{momentInWords(event.planned_at, twelveHours)}</span>
        </Fact>
      )}
      {event.actual_at && (
        <Fact label="Happened at">
          <span className="tabular-nums">{momentInWords(event.actual_at, twelveHours)}</span>
        </Fact>
      )}
      {event.location && <Fact label="Place">{event.location}</Fact>}
      {event.event_participants.length > 0 && (
        <Fact label="People">
          <ul>
            {event.event_participants.map(({ id, name, role }) => (
              <li key={id}>
                {name}
                {role !== 'self' && (
                  <span className="text-ink-3">{`, ${roleWords(role).toLowerCase()}`}</span>
                )}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact label="How you know">{basisWords(event.basis) ?? 'Not stated'}</Fact>
      {event.description && <Fact label="Description">{event.description}</Fact>}
      {linked.length > 0 && (
        <Fact label="Files">
          <ul>
            {linked.map(({ id, original_name }) => (
              <li key={id}>
                <Link
                  href={`/evidence/${id}`}
                  className="link inline-flex min-h-touch items-center break-all lg:min-h-0"
                >
                  {original_name}
                </Link>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact label="From" detail={`Written ${shortDay(written)}`}>
        <Link
          href={`/journal/${entry.id}`}
          className="link inline-flex min-h-touch items-center lg:min-h-0"
        >
          {entry.reference_date
            ? `Entry about ${shortDay(entry.reference_date)}`
            : 'Entry, day not certain'}
        </Link>
      </Fact>
      <Fact label="Source">
        {event.origin === 'model'
          ? `${FOUND_BY.model} ${entry.organised_by ?? 'a model'}`
          : FOUND_BY[event.origin]}
      </Fact>
    </Facts>
  );
}

type WhyProps = { event: EventView['event']; referenceDay: string | null };

function WhyDate({ event, referenceDay }: WhyProps) {
  const { sentence, phrase, counted } = whyDate(event, referenceDay);
  return (
    <details className="text-13 text-ink-2">
      <summary className="link inline-flex min-h-touch cursor-pointer items-center lg:min-h-0">
        Why this date?
      </summary>
      <p className="mt-1">
        {sentence} {phrase && <q className="words text-14">{phrase}</q>} {counted}
      </p>
    </details>
  );
}
