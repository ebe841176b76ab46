'use client';

import { useSyncExternalStore } from 'react';
import { rowsOf } from '@/lib/database';
import { type Notice, noticesOf } from '@/lib/jobs/notices';
import { jobsStore } from '@/lib/jobs/store';
import { refreshJobs } from '@/lib/jobs/use-jobs';
import { useAccess } from '@/lib/supabase/access';
import { browserDb } from '@/lib/supabase/browser';

export type Notices = {
  notices: Notice[];
  /** Whether they have come: an empty list means nothing before. */
  isKnown: boolean;
  /** Marks jobs as read, on every device. */
  markRead: (jobIds: string[]) => Promise<void>;
};

/** How the signed-in person's jobs ended, for the list of notifications. */
export function useNotices(): Notices {
  const { state, isKnown } = useSyncExternalStore(
    jobsStore.subscribe,
    jobsStore.view,
    jobsStore.nothing,
  );
  const access = useAccess();
  const notices = noticesOf(state.jobs.values());

  async function markRead(jobIds: string[]) {
    if (jobIds.length === 0) return;
    jobsStore.markRead(jobIds, new Date().toISOString());
    try {
      const { rows } = await browserDb(access);
      rowsOf(await rows.rpc('mark_jobs_read', { p_ids: jobIds }));
    } catch {
      // Not written down: the rows say so, and the count with them.
      refreshJobs();
    }
  }

  return { notices, isKnown, markRead };
}
