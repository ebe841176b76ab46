'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Spinner } from '@/components/ui/spinner';
import { mergeEvents, restoreEvent } from '@/lib/events/actions';
import type { EventView } from '@/lib/events/event-view';
import { useEventAction } from '@/lib/events/use-event-action';
import { typeWords, whenWords } from '@/lib/events/words';
import { tell } from '@/lib/safety/tell';

type Props = { view: EventView; twelveHours: boolean };

/** Makes another event of the entry part of this one: words, people and files of both. */
export function MergeEvent({ view: { event, others }, twelveHours }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [chosen, choose] = useState<string | null>(null);
  const { pending, problem, run } = useEventAction();
  const other = others.find(({ id }) => id === chosen) ?? others[0];
  if (!other) return null;
  const ref = ({ id, rev }: { id: string; rev: number }) => ({ id, rev });

  function merge(from: { id: string; rev: number }) {
    run(
      () => mergeEvents(ref(event), ref(from)),
      () => {
        setOpen(false);
        const undo = () => run(() => restoreEvent(from.id));
        tell('message', 'Events merged', {
          id: `merged:${from.id}`,
          action: { label: 'Undo', onClick: undo },
        });
      },
    );
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>Merge with…</Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title="Merge with another event"
        description="This event stays, with the words, people and files of both. The other is removed from the list; its history is kept, and putting it back undoes the merge."
      >
        <fieldset className="grid max-h-[40vh] overflow-y-auto">
          <legend className="sr-only">Which event?</legend>
          {others.map((one) => (
            <label
              key={one.id}
              className="grid min-h-touch cursor-pointer grid-cols-[auto_minmax(0,1fr)] items-center gap-x-3 border-line border-t py-2 text-14"
            >
              <input
                type="radio"
                name="other"
                className="size-4 accent-accent"
                checked={one.id === other.id}
                onChange={() => choose(one.id)}
              />
              <span className="font-medium">{one.title}</span>
              <span className="col-start-2 text-13 text-ink-3">
                {`${typeWords(one.type)} · ${whenWords(one, null, twelveHours)}`}
              </span>
            </label>
          ))}
        </fieldset>
        {problem && (
          <p role="alert" className="text-14 text-stop">
            {problem.message}
          </p>
        )}
        <Button look="primary" aria-disabled={pending} onClick={() => merge(other)}>
          {pending && <Spinner />}
          Merge
        </Button>
        <Button onClick={() => setOpen(false)}>Not now</Button>
      </Dialog>
    </>
  );
}
