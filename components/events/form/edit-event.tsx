'use client';

import { useState } from 'react';
import type { EntryEvent, EntryView } from '@/lib/entries/views';
import { editEvent } from '@/lib/events/actions';
import { draftOf } from '@/lib/events/draft';
import { useEventAction } from '@/lib/events/use-event-action';
import { EventForm } from './event-form';

type Props = { event: EntryEvent; known: EntryView['people']; onDone: () => void };

const CHANGED =
  'This event was changed in another place meanwhile. What you typed is still here: save again to put it in place of that, or cancel to see the other.';

/** Changes any field of an event. What somebody changed elsewhere is overwritten only knowingly. */
export function EditEvent({ event, known, onDone }: Props) {
  // As it was when the form opened: the page may learn of a newer one while somebody types.
  const [opened] = useState(event.rev);
  const { pending, problem, run } = useEventAction();
  const isChanged = problem?.code === 'changed_elsewhere';
  return (
    <EventForm
      label={`Edit: ${event.title}`}
      start={draftOf(event)}
      known={known}
      pending={pending}
      problem={isChanged ? CHANGED : (problem?.message ?? null)}
      onSave={(draft) => {
        const rev = isChanged ? event.rev : opened;
        run(() => editEvent({ id: event.id, rev }, draft), onDone);
      }}
      onCancel={onDone}
    />
  );
}
