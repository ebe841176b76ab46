'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { EntryView } from '@/lib/entries/views';
import { addEvent } from '@/lib/events/actions';
import { emptyDraft } from '@/lib/events/draft';
import { useEventAction } from '@/lib/events/use-event-action';
import { EventForm } from './event-form';

type Props = { entryId: string; day: string | null; known: EntryView['people'] };

/** An event in somebody's own words, which needs no quote. */
export function AddEvent({ entryId, day, known }: Props) {
  // Made once a form: sending it twice is one event.
  const [id, setId] = useState<string | null>(null);
  const { pending, problem, run } = useEventAction();
  if (!id) {
    return (
      <Button className="no-print mt-3" onClick={() => setId(crypto.randomUUID())}>
        <Plus className="size-4" />
        Add event by hand
      </Button>
    );
  }
  const close = () => setId(null);
  return (
    <div className="no-print mt-3 rounded-2 border border-line-strong bg-sheet p-4">
      <EventForm
        label="New event"
        start={emptyDraft(day)}
        known={known}
        pending={pending}
        problem={problem?.message ?? null}
        onSave={(draft) => run(() => addEvent(id, entryId, draft), close)}
        onCancel={close}
      />
    </div>
  );
}
