'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { isActive } from '@/lib/jobs/state';
import { jobsStore } from '@/lib/jobs/store';
import { useJobs } from '@/lib/jobs/use-jobs';
import { newerJob } from '@/lib/jobs/use-latest-jobs';
import { useRefresh } from '@/lib/jobs/use-refresh';
import type { Job } from '@/types';

/**
 * The newest job of making an archive: the one that the page came with, or what this tab has heard
 * since. At each change of its standing the page is fetched anew.
 */
export function useExportJob(shown: Job | null): Job | null {
  const { state } = useSyncExternalStore(jobsStore.subscribe, jobsStore.view, jobsStore.nothing);
  const { trackJob } = useJobs();
  const refresh = useRefresh();
  const heard = [...state.jobs.values()].filter(({ type }) => type === 'export_build');
  const job = heard.reduce<Job | null>(newerJob, shown);
  const running = shown && isActive(shown.status) ? shown.id : null;
  const isNews = job?.id !== shown?.id || job?.status !== shown?.status;

  // One that ended while the page was on its way would else never be heard of.
  useEffect(() => {
    if (running) trackJob(running);
  }, [running, trackJob]);

  useEffect(() => {
    if (isNews) refresh();
  }, [isNews, refresh]);

  return job;
}
