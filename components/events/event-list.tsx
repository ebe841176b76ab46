import { Count } from '@/components/ui/count';
import type { EntryView } from '@/lib/entries/views';
import { EventCard } from './event-card';

type Props = { view: EntryView; twelveHours: boolean; running: boolean };

/** What was found in an entry. */
export function EventList({ view, twelveHours, running }: Props) {
  const { events, entry } = view;
  const files = view.files.map((file) => ({
    id: file.id,
    name: file.original_name,
    paged: (file.mime_type ?? file.declared_type) === 'application/pdf',
  }));
  return (
    <section id="events" aria-labelledby="events-title" tabIndex={-1}>
      <h2 id="events-title" className="font-semibold text-16 tracking-[-0.011em]">
        Events <Count of={events.length} />
      </h2>
      {events.length > 0 && (
        <p className="mt-1 text-13 text-ink-3">
          Suggested from your words. Each one shows the words it came from.
        </p>
      )}
      {!running && events.length === 0 && entry.status === 'completed' && (
        <p className="mt-2 text-14 text-ink-2">
          No dated events found. That’s fine; the entry is kept as it is.
        </p>
      )}
      {!running && events.length === 0 && entry.status !== 'completed' && (
        <p className="mt-2 text-14 text-ink-2">
          None yet. This entry has not been read to its end.
        </p>
      )}
      {running && events.length === 0 && (
        <p className="mt-2 text-14 text-ink-2">They appear here when they are found.</p>
      )}
      {entry.organised_by && <OrganisedBy reader={entry.organised_by} />}
      <ul className="mt-4 grid gap-3">
        {events.map((event, index) => (
          <EventCard
            key={event.id}
            event={event}
            number={index + 1}
            day={entry.reference_date}
            twelveHours={twelveHours}
            text={entry.event_text}
            files={files}
          />
        ))}
      </ul>
    </section>
  );
}

function OrganisedBy({ reader }: { reader: string }) {
  return (
    <p className="mt-1 text-13 text-ink-3">
      {reader === 'offline' ? 'Organised offline' : `Organised with ${reader}`}
    </p>
  );
}
