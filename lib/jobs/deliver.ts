import { idempotencyKeys, tasks } from '@trigger.dev/sdk';
import { AppError } from '@/lib/errors';
import { type Delivery, TASK_ID } from '@/lib/jobs/schema';
import { log } from '@/lib/log';

const TIME_LIMIT_MS = 5_000;

/**
 * Hands a pending job to the task service: one try, 5 s. Never throws: if it fails, the row is still
 * pending and the sweep hands it over again. The key makes a second handing over of the same
 * delivery a no-op. Gives whether it was taken.
 */
export async function deliverJob(job: Delivery): Promise<boolean> {
  const started = Date.now();
  const fields = { jobId: job.jobId, entryId: job.entryId, delivery: job.delivery };
  try {
    const { id } = await inTime(trigger(job));
    log('info', 'job.delivered', { ...fields, runId: id, durationMs: Date.now() - started });
    return true;
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'task_service';
    log('warn', 'job.not_delivered', { ...fields, code, durationMs: Date.now() - started });
    return false;
  }
}

async function trigger(job: Delivery) {
  const key = await idempotencyKeys.create(`job:${job.jobId}:${job.delivery}`, { scope: 'global' });
  return tasks.trigger(
    TASK_ID,
    job,
    {
      idempotencyKey: key,
      // A run cancelled by hand keeps its key; after an hour the sweep may hand the job over again.
      idempotencyKeyTTL: '1h',
      concurrencyKey: job.userId,
      tags: [`user:${job.userId}`, `entry:${job.entryId}`, `job:${job.jobId}`],
    },
    { retry: { maxAttempts: 1 } },
  );
}

function inTime<T>(work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new AppError('task_service_slow')), TIME_LIMIT_MS);
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
}
