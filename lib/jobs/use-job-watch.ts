'use client';

import { useEffect, useEffectEvent } from 'react';
import { setWatch, useJobs } from '@/lib/jobs/use-jobs';
import { type Announce, watchJobs } from '@/lib/jobs/watch';
import { browserClient } from '@/lib/supabase/browser';
import { usePublicConfig } from '@/lib/supabase/public-config';

/**
 * The tab's one subscription to the jobs of the signed-in person; mounted once, in the signed-in
 * layout. `announce` is called for ends that this tab may tell of.
 */
export function useJobWatch(userId: string, announce: Announce): void {
  const config = usePublicConfig();
  const { cleanup } = useJobs();
  const onEnd = useEffectEvent(announce);
  const { supabaseUrl, publishableKey } = config;

  useEffect(() => {
    let left = false;
    let unsubscribe = () => {};
    void browserClient({ supabaseUrl, publishableKey }).then(
      (db) => {
        if (left) return;
        setWatch(watchJobs({ db, userId, announce: (jobs, away) => onEnd(jobs, away) }));
        const { data } = db.auth.onAuthStateChange((event) => {
          // Only noted here: a call to Supabase inside of this callback would wait for itself.
          if (event === 'SIGNED_OUT') setTimeout(cleanup, 0);
        });
        unsubscribe = () => data.subscription.unsubscribe();
      },
      // The client's code couldn't be fetched: the pages still tell the truth when they are opened.
      () => {},
    );
    return () => {
      left = true;
      unsubscribe();
      cleanup();
    };
  }, [userId, supabaseUrl, publishableKey, cleanup]);
}
