import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';

/**
 * Has the task service run the steps of a job and waits for them. What is thrown here comes from the
 * service, never from a step, whose end is an answer: it is away, or refuses. That is no mistake of
 * the entry's, so the job may wait for it. Throws AppError `task_service`; its kind is logged.
 */
export async function fromService<T>(jobId: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    log('error', 'steps.not_run', { jobId, code: error instanceof Error ? error.name : 'unknown' });
    throw new AppError('task_service');
  }
}
