import { schemaTask } from '@trigger.dev/sdk';
import { tasksEnv } from '@/lib/env/tasks';
import { readFile } from '@/lib/evidence/read-file';
import { reportProgress } from '@/lib/evidence/report-progress';
import { coded } from '@/lib/jobs/coded';
import { filePayload } from '@/lib/jobs/schema';
import { whileWatched } from '@/lib/jobs/watch-process';
import { adminClient } from '@/lib/supabase/admin';
import { filesQueue } from '@/trigger/queues';

/** Reads one file of an entry: its text by page, kept with the file. */
export const processEvidence = schemaTask({
  id: 'process-evidence',
  schema: filePayload,
  queue: filesQueue,
  // A second try for what broke; what is wrong with the file itself isn't an error.
  retry: { maxAttempts: 2, minTimeoutInMs: 500, maxTimeoutInMs: 2_000 },
  // Half an hour: 300 scanned pages, one after the other.
  maxDuration: 1_800,
  run: ({ evidenceId, ...step }) =>
    coded('file.broke', step.jobId, async () => {
      const db = adminClient();
      const result = await whileWatched(() => readFile(db, step, evidenceId, tasksEnv()));
      if (result.outcome === 'done') await reportProgress(db, step);
      return result;
    }),
});
