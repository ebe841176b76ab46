'use client';

import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { counted } from '@/lib/counted';
import type { EntryEvent } from '@/lib/entries/views';
import { restoreEvent } from '@/lib/events/actions';
import { useEventAction } from '@/lib/events/use-event-action';

/** What was removed from an entry, folded away: it can be put back at any time. */
export function RemovedEvents({ events }: { events: EntryEvent[] }) {
  if (events.length === 0) return null;
  return (
    <details className="no-print mt-3 text-13 text-ink-2">
      <summary className="link inline-flex min-h-touch cursor-pointer items-center">
        {`${counted(events.length, 'removed event')}`}
      </summary>
      <ul className="border-line border-b">
        {events.map((event) => (
          <li
            key={event.id}
            className="flex items-center justify-between gap-3 border-line border-t"
          >
            <Link
              href={`/events/${event.id}`}
              className="link inline-flex min-h-touch min-w-0 items-center break-words"
            >
              {event.title}
            </Link>
            <PutBack event={event} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Puts a removed event back as it was. */
export function PutBack({ event }: { event: Pick<EntryEvent, 'id' | 'title'> }) {
  const { pending, problem, run } = useEventAction();
  return (
    <span className="grid justify-items-end">
      <Button
        look="text"
        className="text-13"
        aria-label={`Put back: ${event.title}`}
        aria-disabled={pending}
        onClick={() => run(() => restoreEvent(event.id))}
      >
        Put back
      </Button>
      {problem && (
        <span role="alert" className="text-stop">
          {problem.message}
        </span>
      )}
    </span>
  );
}
