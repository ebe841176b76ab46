'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { isActive } from '@/lib/jobs/state';
import { jobsStore } from '@/lib/jobs/store';
import { useRefresh } from '@/lib/jobs/use-refresh';

/**
 * Keeps a page in step with the jobs that read its files on their own: at each change of one, the
 * page's data is fetched anew. Gives the ids of the files being read.
 */
export function useFileJobs(fileIds: readonly string[]): ReadonlySet<string> {
  const { state } = useSyncExternalStore(jobsStore.subscribe, jobsStore.view, jobsStore.nothing);
  const refresh = useRefresh();
  const jobs = [...state.jobs.values()].filter((job) => fileIds.includes(job.evidence_id ?? ''));
  const news = jobs.map(({ id, status }) => `${id} ${status}`).join();

  useEffect(() => {
    if (news) refresh();
  }, [news, refresh]);

  const running = jobs.filter(({ status }) => isActive(status));
  return new Set(running.map(({ evidence_id }) => evidence_id ?? ''));
}
