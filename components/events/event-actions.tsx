'use client';

import { Check, PenLine } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import type { EntryEvent } from '@/lib/entries/views';
import { confirmEvents, removeEvent, restoreEvent } from '@/lib/events/actions';
import { isOpen } from '@/lib/events/review';
import { useEventAction } from '@/lib/events/use-event-action';
import { tell } from '@/lib/safety/tell';
import { cardId } from './selection';

type Props = { event: EntryEvent; onEdit: () => void };

const WORDS = { confirmed: 'Confirmed by you', edited: 'Edited by you', suggested: 'Suggested' };

/** What can be decided about an event; "Confirm" waits until its question is settled. */
export function EventActions({ event, onEdit }: Props) {
  const { pending, problem, run } = useEventAction();
  const ref = { id: event.id, rev: event.rev };
  const { state } = event;
  // The button that was pressed goes away: the focus stays with what it was about.
  const stay = (id: string) => document.getElementById(id)?.focus();

  function undo() {
    run(() => restoreEvent(event.id));
  }
  function remove() {
    run(
      () => removeEvent(ref),
      () => {
        stay('events');
        // Without words of the event: somebody may look over the shoulder.
        tell('message', 'Event removed', {
          id: `removed:${event.id}`,
          action: { label: 'Undo', onClick: undo },
        });
      },
    );
  }

  return (
    <div className="no-print mt-3 border-line border-t pt-3">
      <div className="flex flex-wrap items-center gap-x-1 gap-y-2">
        {state === 'suggested' && !isOpen(event) && (
          <Button
            className="mr-1 px-3 text-13"
            aria-label={`Confirm: ${event.title}`}
            aria-disabled={pending}
            onClick={() =>
              run(
                () => confirmEvents([ref]),
                () => stay(cardId(event.id)),
              )
            }
          >
            {pending ? <Spinner /> : <Check className="size-4" />}
            Confirm
          </Button>
        )}
        {(state === 'confirmed' || state === 'edited') && (
          <p className="mr-auto flex items-center gap-1.5 font-medium text-13">
            {state === 'edited' ? (
              <PenLine className="size-4" />
            ) : (
              <Check className="size-4 text-done" />
            )}
            {event.origin === 'person' ? 'Added by you' : WORDS[state]}
          </p>
        )}
        <Button
          look="text"
          className="text-13"
          aria-label={`Edit: ${event.title}`}
          onClick={onEdit}
        >
          Edit
        </Button>
        <Button
          look="text"
          className="text-13"
          aria-label={`Remove: ${event.title}`}
          aria-disabled={pending}
          onClick={remove}
        >
          Remove
        </Button>
        {state === 'suggested' && <p className="ml-auto text-13 text-ink-3">{WORDS.suggested}</p>}
      </div>
      {problem && (
        <p role="alert" className="mt-2 text-13 text-stop">
          {problem.message}
        </p>
      )}
    </div>
  );
}
