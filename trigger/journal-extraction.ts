import { AbortTaskRunError, schemaTask } from '@trigger.dev/sdk';
import { giveUpFile } from '@/lib/evidence/read-file';
import { fromService } from '@/lib/jobs/children';
import { coded } from '@/lib/jobs/coded';
import { endRun } from '@/lib/jobs/end-run';
import { codeIn, toStepResult } from '@/lib/jobs/outcome';
import { runExtraction } from '@/lib/jobs/run-extraction';
import { deliveryPayload, ENTRY_TASK_ID, type Step } from '@/lib/jobs/schema';
import { adminClient } from '@/lib/supabase/admin';
import { extractEvents } from '@/trigger/extract-events';
import { processEvidence } from '@/trigger/process-evidence';
import { entriesQueue } from '@/trigger/queues';

const TRIES = 3;

/** Turns one submitted entry into events. The payload is ids; everything else is in the database. */
export const journalExtraction = schemaTask({
  id: ENTRY_TASK_ID,
  schema: deliveryPayload,
  queue: entriesQueue,
  retry: { maxAttempts: TRIES, minTimeoutInMs: 1_000, maxTimeoutInMs: 10_000, factor: 3 },
  maxDuration: 120,
  run: async (job, { ctx }) => {
    const ended = await coded('job.broke', job.jobId, () =>
      runExtraction(adminClient(), job, ctx.run.id, {
        readFiles,
        findEvents,
        giveUpFile: (step, evidenceId) => giveUpFile(adminClient(), step, evidenceId),
        hasMoreTries: ctx.attempt.number < TRIES,
      }),
    );
    // The job has been failed by now; more tries would be no use.
    if (ended.outcome === 'failed') throw new AbortTaskRunError(ended.code);
    return ended;
  },
  onFailure: ({ payload, error, ctx }) =>
    coded('job.not_ended', payload.jobId, () =>
      endRun(adminClient(), payload.jobId, ctx.run.id, codeIn(error)),
    ),
});

// Children carry no idempotency keys: only steps that the database doesn't have are ever started.

async function readFiles(step: Step, evidenceIds: string[]) {
  const items = evidenceIds.map((evidenceId) => ({
    payload: { ...step, evidenceId },
    options: { concurrencyKey: step.userId, tags: tagsOf(step) },
  }));
  const { runs } = await fromService(step.jobId, () => processEvidence.batchTriggerAndWait(items));
  return runs.map(toStepResult);
}

async function findEvents(step: Step) {
  const options = { concurrencyKey: step.userId, tags: tagsOf(step) };
  const run = await fromService(step.jobId, () => extractEvents.triggerAndWait(step, options));
  return toStepResult(run);
}

function tagsOf({ userId, entryId, jobId }: Step): string[] {
  return [`user:${userId}`, `entry:${entryId}`, `job:${jobId}`];
}
