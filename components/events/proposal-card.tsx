'use client';

import { Button } from '@/components/ui/button';
import type { EntryEvent } from '@/lib/entries/views';
import { settleProposal } from '@/lib/events/actions';
import { differences, type Group } from '@/lib/events/proposal';
import { useEventAction } from '@/lib/events/use-event-action';

type Props = { event: EntryEvent; twelveHours: boolean };

/** Where a new reading says otherwise of what a person settled, field by field; theirs stands till then. */
export function ProposalCard({ event, twelveHours }: Props) {
  const { pending, problem, run } = useEventAction();
  const found = differences(event, twelveHours);
  if (found.length === 0) return null;
  const settle = (group: Group, use: boolean) =>
    run(() => settleProposal({ id: event.id, rev: event.rev }, [group], use));
  return (
    <section
      aria-label="A new reading says otherwise"
      className="no-print mt-3 border-line border-t pt-3 text-13"
    >
      <p className="font-semibold">A new reading says otherwise. Yours stands until you choose.</p>
      <ul>
        {found.map(({ group, label, yours, suggested }) => (
          <li key={group} className="mt-2">
            <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 break-words">
              <dt className="col-span-2 font-medium">{label}</dt>
              <dt className="text-ink-3">Yours</dt>
              <dd>{yours}</dd>
              <dt className="text-ink-3">Suggested</dt>
              <dd>{suggested}</dd>
            </dl>
            <div className="mt-1 flex flex-wrap gap-1">
              <Button
                className="px-3 text-13"
                aria-label={`Use this: ${label}, ${suggested}`}
                aria-disabled={pending}
                onClick={() => settle(group, true)}
              >
                Use this
              </Button>
              <Button
                look="text"
                className="text-13"
                aria-label={`Keep mine: ${label}, ${yours}`}
                aria-disabled={pending}
                onClick={() => settle(group, false)}
              >
                Keep mine
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {problem && (
        <p role="alert" className="mt-2 text-stop">
          {problem.message}
        </p>
      )}
    </section>
  );
}
