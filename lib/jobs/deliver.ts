import { idempotencyKeys, tasks } from '@trigger.dev/sdk';
import { z } from 'zod';
import { type AnyDelivery, ENTRY_TASK_ID, EXPORT_TASK_ID, FILE_TASK_ID } from '@/lib/jobs/schema';
import { inTime, ONE_TRY, serviceCode } from '@/lib/jobs/task-service';
import { log } from '@/lib/log';

const handle = z.object({
  /** The run that the task service has for this delivery. */
  id: z.string(),
  /** Whether it had one before: the key was known. */
  isCached: z.boolean().optional().default(false),
});
export type Taken = z.infer<typeof handle>;

/**
 * Hands a pending job to the task service: one try, 5 s. Never throws: if it fails (null), the row is
 * still pending and the sweep hands it over again. The key makes a second handing over of the same
 * delivery a no-op: it gives the run of the first, whatever became of that.
 */
export async function deliverJob(job: AnyDelivery): Promise<Taken | null> {
  const started = Date.now();
  const { jobId, delivery } = job;
  try {
    const taken = handle.parse(await inTime(trigger(job)));
    const durationMs = Date.now() - started;
    log('info', 'job.delivered', { jobId, delivery, runId: taken.id, durationMs });
    return taken;
  } catch (error) {
    const durationMs = Date.now() - started;
    log('warn', 'job.not_delivered', { jobId, delivery, code: serviceCode(error), durationMs });
    return null;
  }
}

async function trigger(job: AnyDelivery) {
  const key = await idempotencyKeys.create(`job:${job.jobId}:${job.delivery}`, { scope: 'global' });
  const { taskId, about } = destination(job);
  return tasks.trigger(
    taskId,
    job,
    {
      idempotencyKey: key,
      concurrencyKey: job.userId,
      tags: [`user:${job.userId}`, ...about, `job:${job.jobId}`],
    },
    ONE_TRY,
  );
}

function destination(job: AnyDelivery): { taskId: string; about: string[] } {
  if ('entryId' in job) return { taskId: ENTRY_TASK_ID, about: [`entry:${job.entryId}`] };
  if ('evidenceId' in job) return { taskId: FILE_TASK_ID, about: [`evidence:${job.evidenceId}`] };
  return { taskId: EXPORT_TASK_ID, about: [] };
}
