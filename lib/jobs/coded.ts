import { AppError, codeOf } from '@/lib/errors';
import { log } from '@/lib/log';

/**
 * Runs a task's work so that nothing but a code leaves it: the task service keeps what is thrown,
 * and a foreign error's message may quote what somebody wrote. Its kind is logged instead.
 */
export async function coded<T>(event: string, jobId: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = codeOf(error);
    const kind = error instanceof Error && code === 'internal' ? error.name : code;
    log('error', event, { jobId, code: kind });
    throw new AppError(code);
  }
}
