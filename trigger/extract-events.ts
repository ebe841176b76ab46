import { schemaTask } from '@trigger.dev/sdk';
import { extractEntry } from '@/lib/entries/extract-entry';
import { tasksEnv } from '@/lib/env/tasks';
import { coded } from '@/lib/jobs/coded';
import { stepPayload } from '@/lib/jobs/schema';
import { adminClient } from '@/lib/supabase/admin';
import { readerQueue } from '@/trigger/queues';

/** Has the events, people and to-dos of one entry found; the result is kept in the database. */
export const extractEvents = schemaTask({
  id: 'extract-events',
  schema: stepPayload,
  queue: readerQueue,
  // The parent has the one retry policy: its tries must not be multiplied by tries of ours.
  retry: { maxAttempts: 1 },
  // Longer than the model may take to answer: its time-out is to be told as such.
  maxDuration: 180,
  run: (step) =>
    coded('reader.broke', step.jobId, () => extractEntry(adminClient(), tasksEnv(), step)),
});
