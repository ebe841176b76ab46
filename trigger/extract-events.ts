import { schemaTask } from '@trigger.dev/sdk';
import { extractEntry } from '@/lib/entries/extract-entry';
import { tasksEnv } from '@/lib/env/tasks';
import { AppError } from '@/lib/errors';
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
  run: (step, { ctx }) =>
    coded('reader.broke', step.jobId, () => {
      // Its worker died, and the parent's with it: the parent asks the reader anew where it must.
      if (ctx.attempt.number > 1) throw new AppError('reader_lost');
      return extractEntry(adminClient(), tasksEnv(), step);
    }),
});
