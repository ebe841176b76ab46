'use client';

import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import type { EntryEvent } from '@/lib/entries/views';
import { confirmEvents } from '@/lib/events/actions';
import { confirmable } from '@/lib/events/review';
import { useEventAction } from '@/lib/events/use-event-action';

/** Confirms every suggestion that waits for no answer, as it is shown. */
export function ConfirmAll({ events }: { events: EntryEvent[] }) {
  const { pending, problem, run } = useEventAction();
  const refs = confirmable(events);
  if (refs.length < 2 && !problem) return null;
  const toList = () => document.getElementById('events')?.focus();
  return (
    <span className="no-print grid justify-items-end">
      <Button
        look="text"
        aria-disabled={pending}
        onClick={() => run(() => confirmEvents(refs), toList)}
      >
        {pending && <Spinner />}
        <span>
          Confirm all <span className="tabular-nums">({refs.length})</span>
        </span>
      </Button>
      {problem && (
        <span role="alert" className="text-13 text-stop">
          {problem.message}
        </span>
      )}
    </span>
  );
}
