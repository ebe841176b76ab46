import { AbortTaskRunError, schemaTask } from '@trigger.dev/sdk';
import { buildExport } from '@/lib/export/build';
import { coded } from '@/lib/jobs/coded';
import { endRun } from '@/lib/jobs/end-run';
import { codeIn } from '@/lib/jobs/outcome';
import { EXPORT_TASK_ID, exportDeliveryPayload } from '@/lib/jobs/schema';
import { adminClient } from '@/lib/supabase/admin';
import { exportsQueue } from '@/trigger/queues';

/** "Download all": puts everything of one person into an archive. */
export const exportBuild = schemaTask({
  id: EXPORT_TASK_ID,
  schema: exportDeliveryPayload,
  queue: exportsQueue,
  retry: { maxAttempts: 3, minTimeoutInMs: 1_000, maxTimeoutInMs: 10_000, factor: 3 },
  // An hour: some gigabytes of originals, read and stored once.
  maxDuration: 3_600,
  run: async (job, { ctx }) => {
    const ended = await coded('export.broke', job.jobId, () =>
      buildExport(adminClient(), job, ctx.run.id),
    );
    // The job has been failed by now; more tries would be no use.
    if (ended.outcome === 'failed') throw new AbortTaskRunError(ended.code);
    return ended;
  },
  onFailure: ({ payload, error, ctx }) =>
    coded('export.not_ended', payload.jobId, () =>
      endRun(adminClient(), payload.jobId, ctx.run.id, codeIn(error)),
    ),
});
