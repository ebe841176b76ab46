import { schedules } from '@trigger.dev/sdk';
import { tasksEnv } from '@/lib/env/tasks';
import { emptyDeletions } from '@/lib/evidence/deletions';
import { coded } from '@/lib/jobs/coded';
import { announceSettings } from '@/lib/jobs/settings';
import { sweepJobs } from '@/lib/jobs/sweep';
import { adminClient } from '@/lib/supabase/admin';

/** Every minute: hands over what nobody took, settles what was lost, removes what was deleted. */
export const sweep = schedules.task({
  id: 'sweep-jobs',
  cron: '* * * * *',
  // The next minute is the next try.
  retry: { maxAttempts: 1 },
  maxDuration: 120,
  run: () =>
    coded('sweep.broke', 'sweep', async () => {
      const db = adminClient();
      await announceSettings(db, tasksEnv());
      const swept = await sweepJobs(db, tasksEnv());
      return { ...swept, removed: await emptyDeletions(db) };
    }),
});
