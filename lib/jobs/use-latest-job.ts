'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useJobs } from '@/lib/jobs/use-jobs';
import type { Job } from '@/types';

/**
 * Keeps a page that shows entries in step with their jobs: fetches the page's data anew when a job
 * begins, changes its step or ends. Gives a function that takes a job as the page knows it and
 * gives the newest row of it.
 */
export function useLatestJob(): (job: Job | null) => Job | null {
  const { activeJobs } = useJobs();
  const router = useRouter();
  const known = useRef<string | null>(null);
  const standing = activeJobs
    .map(({ id, status, progress }) => `${id} ${status} ${progress.step}`)
    .join();

  useEffect(() => {
    const before = known.current;
    known.current = standing;
    if (before !== null && before !== standing) router.refresh();
  }, [standing, router]);

  return (job) => activeJobs.find(({ id }) => id === job?.id) ?? job;
}
