import { schedules } from '@trigger.dev/sdk';
import { makeThumbnails } from '@/lib/evidence/thumbnails';
import { coded } from '@/lib/jobs/coded';
import { adminClient } from '@/lib/supabase/admin';
import { thumbnailsQueue } from '@/trigger/queues';

/** Every minute, and at once after an upload: small pictures of the files that have none. */
export const thumbnails = schedules.task({
  id: 'make-thumbnails',
  cron: '* * * * *',
  queue: thumbnailsQueue,
  // The next minute is the next try.
  retry: { maxAttempts: 1 },
  maxDuration: 180,
  run: () =>
    coded('thumbnails.broke', 'thumbnails', async () => ({
      looked: await makeThumbnails(adminClient()),
    })),
});
