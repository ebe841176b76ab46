import { Count } from '@/components/ui/count';
import type { EntryView } from '@/lib/entries/views';
import { ConfirmAll } from './confirm-all';
import { EventCard } from './event-card';
import { fileNames } from './event-quotes';
import { AddEvent } from './form/add-event';
import { QuestionCard } from './question-card';
import { RemovedEvents } from './removed-events';

type Props = { view: EntryView; twelveHours: boolean; running: boolean };

/** What was found in an entry. */
export function EventList({ view, twelveHours, running }: Props) {
  const { events, entry } = view;
  const files = fileNames(view.files);
  return (
    <section id="events" aria-labelledby="events-title" tabIndex={-1}>
      <header className="flex min-h-touch items-center justify-between gap-3">
        <h2 id="events-title" className="font-semibold text-16 tracking-[-0.011em]">
          Events <Count of={events.length} />
        </h2>
        <ConfirmAll events={events} />
      </header>
      {events.some(({ state }) => state === 'suggested') && (
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
      {view.questions.map((question) => (
        <QuestionCard key={question.id} question={question} />
      ))}
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
            known={view.people}
          />
        ))}
      </ul>
      <AddEvent entryId={entry.id} day={entry.reference_date} known={view.people} />
      <RemovedEvents events={view.removed} />
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
