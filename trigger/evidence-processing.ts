import { AbortTaskRunError, schemaTask } from '@trigger.dev/sdk';
import { tasksEnv } from '@/lib/env/tasks';
import { deliverAttachments } from '@/lib/evidence/deliver-attachments';
import { readFile } from '@/lib/evidence/read-file';
import { coded } from '@/lib/jobs/coded';
import { endRun } from '@/lib/jobs/end-run';
import { codeIn } from '@/lib/jobs/outcome';
import { runReading } from '@/lib/jobs/run-reading';
import { FILE_TASK_ID, type FileDelivery, fileDeliveryPayload } from '@/lib/jobs/schema';
import { whileWatched } from '@/lib/jobs/watch-process';
import { adminClient } from '@/lib/supabase/admin';
import { filesQueue } from '@/trigger/queues';

/** Reads one file on its own: added outside of an entry, or once more. */
export const evidenceProcessing = schemaTask({
  id: FILE_TASK_ID,
  schema: fileDeliveryPayload,
  queue: filesQueue,
  retry: { maxAttempts: 3, minTimeoutInMs: 1_000, maxTimeoutInMs: 10_000, factor: 3 },
  // Half an hour: 300 scanned pages, one after the other.
  maxDuration: 1_800,
  run: async (job, { ctx }) => {
    const db = adminClient();
    const ended = await coded('reading.broke', job.jobId, () =>
      runReading(db, job, ctx.run.id, (claim, id) =>
        whileWatched(() => readFile(db, claim, id, tasksEnv())),
      ),
    );
    // The job has been failed by now; more tries would be no use.
    if (ended.outcome === 'failed') throw new AbortTaskRunError(ended.code);
    if (ended.outcome === 'completed') await handOver(job);
    return ended;
  },
  onFailure: ({ payload, error, ctx }) =>
    coded('reading.not_ended', payload.jobId, () =>
      endRun(adminClient(), payload.jobId, ctx.run.id, codeIn(error)),
    ),
});

function handOver(job: FileDelivery): Promise<void> {
  return coded('attachments.not_delivered', job.jobId, () =>
    deliverAttachments(adminClient(), job),
  ).catch(() => {
    // The sweep hands them over, and this file is read.
  });
}
