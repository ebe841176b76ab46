import { AppError } from '@/lib/errors';

const TIME_LIMIT_MS = 5_000;

/** One question, one try: whoever asks is asked again soon anyway. */
export const ONE_TRY = { retry: { maxAttempts: 1 } };

/** Waits 5 s for the task service and no longer. Throws AppError `task_service_slow`. */
export function inTime<T>(work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new AppError('task_service_slow')), TIME_LIMIT_MS);
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
}

/** The code of what went wrong there: it was slow, or anything else. */
export function serviceCode(error: unknown): string {
  return error instanceof AppError ? error.code : 'task_service';
}

/** Whether it answered that it knows no such run. */
export function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === 404;
}
