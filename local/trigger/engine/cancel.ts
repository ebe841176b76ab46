import type { RunRow } from '../store/rows.ts';
import type { Change } from '../store/store.ts';
import { finishRun } from './finish.ts';
import { cancelledError } from './outcome.ts';
import { lockRun, moveRun } from './runs.ts';
import { isExecuting } from './states.ts';

/**
 * Cancels a run and, down the tree, every run it waits for. An executing one gets the abort signal
 * and ends when its task has stopped; the others end at once. A finished run stays as it is.
 */
export async function cancelRun(
  change: Change,
  run: RunRow,
  reason: string,
  now: Date,
): Promise<RunRow> {
  if (run.state === 'FINISHED' || run.state === 'PENDING_CANCEL') return run;
  const cancelled = isExecuting(run.state)
    ? await moveRun(
        change,
        run,
        { state: 'PENDING_CANCEL', status: run.status, description: reason, cancelReason: reason },
        now,
      )
    : await finishRun(
        change,
        run,
        { status: 'CANCELED', error: cancelledError(reason), cancelReason: reason },
        now,
      );
  const children = await change.tx<{ id: string }[]>`
    select id from trigger_local.runs
    where parent_id = ${run.id} and resume_parent and state <> 'FINISHED' order by number`;
  for (const { id } of children) {
    const child = await lockRun(change, id);
    if (child) await cancelRun(change, child, 'The parent run was cancelled', now);
  }
  return cancelled;
}
