import { runs } from '@trigger.dev/sdk';
import { inTime, isMissing, ONE_TRY } from '@/lib/jobs/task-service';

// How a run may end, and the code that a job fails with when it was lost that way three times.
const ENDS: Record<string, string> = {
  COMPLETED: 'lost_run',
  FAILED: 'lost_run',
  CRASHED: 'run_crashed',
  SYSTEM_FAILURE: 'run_system_failure',
  TIMED_OUT: 'run_timed_out',
  EXPIRED: 'run_expired',
  CANCELED: 'run_cancelled',
};

const LIVE = ['PENDING_VERSION', 'QUEUED', 'DEQUEUED', 'EXECUTING', 'WAITING', 'DELAYED'] as const;

/** What became of a run; `unasked`: the task service can't be asked now. */
export type Fate = { is: 'live' } | { is: 'over'; code: string } | { is: 'unasked' };

/**
 * The decision itself. The status and `finishedAt` are the truth: a run that timed out isn't
 * "completed" there; waiting, queued, delayed and waiting-for-a-version all count as alive.
 */
export function fateOf(run: { status: string; finishedAt?: Date | null }): Fate {
  const code = ENDS[run.status] ?? (run.finishedAt ? 'lost_run' : null);
  return code ? { is: 'over', code } : { is: 'live' };
}

/** Asks what became of a run; one that nobody knows there is over. Never throws. */
export async function askRun(runId: string): Promise<Fate> {
  try {
    return fateOf(await inTime(runs.retrieve(runId, ONE_TRY)));
  } catch (error) {
    return isMissing(error) ? { is: 'over', code: 'lost_run' } : { is: 'unasked' };
  }
}

/** Has a run stopped; gives whether the task service took it in. Never throws. */
export async function cancelRun(runId: string): Promise<boolean> {
  try {
    await inTime(runs.cancel(runId, ONE_TRY));
    return true;
  } catch (error) {
    return isMissing(error);
  }
}

/** Has every live run of a job stopped, found by its tag; gives whether all were. Never throws. */
export async function cancelRunsOf(jobId: string): Promise<boolean> {
  try {
    const found = await inTime(
      runs.list({ tag: `job:${jobId}`, status: [...LIVE], limit: 100 }, ONE_TRY),
    );
    const done = await Promise.all(found.data.map((run) => cancelRun(run.id)));
    return done.every(Boolean);
  } catch {
    return false;
  }
}
