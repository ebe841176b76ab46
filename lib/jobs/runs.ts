import { runs } from '@trigger.dev/sdk';

const OVER = new Set([
  'COMPLETED',
  'CANCELED',
  'FAILED',
  'CRASHED',
  'SYSTEM_FAILURE',
  'EXPIRED',
  'TIMED_OUT',
]);

/**
 * Whether a run has ended, or the task service knows of none. The status and `finishedAt` are the
 * truth: a run that timed out isn't "completed" there. False where the service can't be asked.
 */
export async function runIsOver(runId: string): Promise<boolean> {
  try {
    const run = await runs.retrieve(runId, { retry: { maxAttempts: 1 } });
    return isOver(run);
  } catch (error) {
    return isMissing(error);
  }
}

/** The decision itself: waiting, queued, delayed and waiting-for-a-version all count as alive. */
export function isOver(run: { status: string; finishedAt?: Date | null }): boolean {
  return Boolean(run.finishedAt) || OVER.has(run.status);
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === 404;
}
