'use client';

import { useEffect, useEffectEvent } from 'react';
import { setWatch, useJobs } from '@/lib/jobs/use-jobs';
import { type Announce, watchJobs } from '@/lib/jobs/watch';
import { useAccess } from '@/lib/supabase/access';
import { browserDb, forgetBrowserDb } from '@/lib/supabase/browser';

/**
 * The tab's one subscription to the jobs of the signed-in person; mounted once, in the signed-in
 * layout. `announce` is called for ends that this tab may tell of. What was known goes with the page:
 * somebody else may sign in next.
 */
export function useJobWatch(announce: Announce): void {
  const { userId, supabaseUrl, publishableKey } = useAccess();
  const { cleanup } = useJobs();
  const onEnd = useEffectEvent(announce);

  useEffect(() => {
    let left = false;
    void browserDb({ userId, supabaseUrl, publishableKey }).then(
      (db) => {
        if (left) return;
        setWatch(watchJobs({ db, userId, announce: (jobs, away) => onEnd(jobs, away) }));
      },
      // The client's code couldn't be fetched: the pages still tell the truth when they are opened.
      () => {},
    );
    return () => {
      left = true;
      cleanup();
      forgetBrowserDb();
    };
  }, [userId, supabaseUrl, publishableKey, cleanup]);
}
