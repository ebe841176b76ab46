import type { RunRow } from '../store/rows.ts';
import type { Change } from '../store/store.ts';
import { Refusal } from './refusal.ts';
import { resumeReadyParents } from './resume.ts';
import { lockRun, moveRun } from './runs.ts';

export type WaitTarget = { childId: string } | { batchId: string } | { timerId: string };

/**
 * Makes the present attempt of a run wait. What it waits for may be over already: then it goes on
 * at once. A run that is being cancelled is left alone.
 */
export async function waitFor(
  change: Change,
  run: RunRow,
  target: WaitTarget,
  now: Date,
): Promise<void> {
  if (run.state === 'PENDING_CANCEL') return;
  await change.tx`
    insert into trigger_local.waits ${change.tx({ runId: run.id, attempt: run.attempt, ...target })}`;
  const description = `Waiting for ${Object.values(target).join()}`;
  const move = { state: 'EXECUTING_WITH_WAITPOINTS', status: 'WAITING_TO_RESUME' } as const;
  await moveRun(change, run, { ...move, description }, now);
  await resumeReadyParents(change, now);
  // A waiting run gives its place in the queue back.
  change.startable.push(now);
}

/** The run that wants to trigger or to wait, locked. Refuses with 422 unless it executes. */
export async function lockExecuting(change: Change, runId: string): Promise<RunRow> {
  const run = await lockRun(change, runId);
  if (!run) throw new Refusal(422, 'unknown_parent', 'The parent run does not exist');
  const states: RunRow['state'][] = ['EXECUTING', 'EXECUTING_WITH_WAITPOINTS', 'PENDING_CANCEL'];
  if (!states.includes(run.state)) {
    throw new Refusal(422, 'parent_not_executing', 'The parent run is not executing');
  }
  return run;
}
