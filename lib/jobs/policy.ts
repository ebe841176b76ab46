import { AppError } from '@/lib/errors';
import { classify } from '@/lib/extraction/errors';

/**
 * What to do about what went wrong. retry: the same run tries again, with backoff; release: a passing
 * outage, the job waits (at least `waitMs`, where somebody asked for it); stop: trying is no use.
 */
export type Decision = { action: 'retry' | 'release' | 'stop'; code: string; waitMs?: number };

/**
 * The one retry policy, by class and status alone. What is ours (the database, storage, a lost
 * claim) is worth another try of the run first; the model has its own table.
 */
export function decide(error: unknown): Decision {
  if (error instanceof AppError) return { action: 'retry', code: error.code };
  const { action, code, retryAfterMs } = classify(error);
  return { action, code, ...(retryAfterMs === undefined ? {} : { waitMs: retryAfterMs }) };
}

const PASSING = new Set([
  ...['database_unreachable', 'database_busy', 'storage', 'file_busy', 'task_service'],
]);

/** Once a run's tries are used up: whether it was somebody's outage, so that the job is to wait. */
export function isPassing(code: string): boolean {
  return PASSING.has(code);
}
