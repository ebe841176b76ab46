'use client';

import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { callRpc } from '@/lib/database';
import { type Notice, noticesOf } from '@/lib/jobs/notices';
import { jobsStore } from '@/lib/jobs/store';
import { refreshJobs } from '@/lib/jobs/use-jobs';
import { browserClient } from '@/lib/supabase/browser';
import { usePublicConfig } from '@/lib/supabase/public-config';

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
  const config = usePublicConfig();
  const notices = noticesOf(state.jobs.values());

  async function markRead(jobIds: string[]) {
    if (jobIds.length === 0) return;
    jobsStore.markRead(jobIds, new Date().toISOString());
    try {
      const db = await browserClient(config);
      await callRpc(db, 'mark_jobs_read', { p_ids: jobIds }, z.number());
    } catch {
      // Not written down: the rows say so, and the count with them.
      refreshJobs();
    }
  }

  return { notices, isKnown, markRead };
}
