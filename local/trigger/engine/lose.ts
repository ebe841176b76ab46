import type { RunRow } from '../store/rows.ts';
import type { Change } from '../store/store.ts';
import { finishRun } from './finish.ts';
import { cancelledError } from './outcome.ts';
import { moveRun } from './runs.ts';
import { isLive } from './states.ts';

/** Lost attempts after which a run is given up as crashed. */
export const maxLosses = 5;

/**
 * What becomes of a live run whose worker is gone or no longer answers: it is queued again, which
 * doesn't count as a failed try but happens at most `maxLosses` times. If the process still runs
 * after all, it learns on its next look that its attempt is over (see `viewForAttempt`) and is
 * killed by the CLI before the run is handed out again.
 */
export async function loseRun(
  change: Change,
  run: RunRow,
  reason: string,
  now: Date,
): Promise<RunRow> {
  if (!isLive(run.state)) return run;
  if (run.state === 'PENDING_EXECUTING') {
    return moveRun(
      change,
      run,
      { state: 'QUEUED', status: waitingStatus(run), description: reason, availableAt: now },
      now,
    );
  }
  await change.tx`
    update trigger_local.attempts set ${change.tx({ endedAt: now, outcome: 'LOST' })}
    where run_id = ${run.id} and number = ${run.attempt} and ended_at is null`;
  if (run.state === 'PENDING_CANCEL') {
    const error = cancelledError(run.cancelReason);
    return finishRun(change, run, { status: 'CANCELED', error }, now);
  }
  const losses = run.losses + 1;
  if (losses > maxLosses) {
    const message = `${reason} (${losses} times)`;
    const code = 'TASK_RUN_STALLED_EXECUTING';
    const error = { type: 'INTERNAL_ERROR', code, message } as const;
    return finishRun(change, run, { status: 'CRASHED', error }, now);
  }
  return moveRun(
    change,
    run,
    { state: 'QUEUED', status: 'PENDING', description: reason, losses, availableAt: now },
    now,
  );
}

function waitingStatus(run: RunRow): 'PENDING' | 'RETRYING_AFTER_FAILURE' {
  return run.attempt > run.losses ? 'RETRYING_AFTER_FAILURE' : 'PENDING';
}
