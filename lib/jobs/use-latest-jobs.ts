'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { isActive, isTerminal } from '@/lib/jobs/state';
import { jobsStore } from '@/lib/jobs/store';
import { entryJob } from '@/lib/jobs/updates';
import { useJobs } from '@/lib/jobs/use-jobs';
import { useRefresh } from '@/lib/jobs/use-refresh';
import type { Job } from '@/types';

/** An entry as a page shows it, with the job that the page was made with. */
export type ShownEntry = { id: string; job: Job | null };

/**
 * Keeps a page in step with the jobs of the entries it shows: where this tab knows better than the
 * page, the page's data is fetched anew. `whole`: the page lists all entries, so one that it doesn't
 * show is news (it was written in another tab). Gives the function that takes an entry and gives its
 * latest job, which may be newer than the page.
 */
export function useLatestJobs(
  shown: ShownEntry[],
  { whole = false } = {},
): (entry: ShownEntry) => Job | null {
  const { state } = useSyncExternalStore(jobsStore.subscribe, jobsStore.view, jobsStore.nothing);
  const { trackJob } = useJobs();
  const refresh = useRefresh();
  const latest = (entry: ShownEntry) => newerJob(entry.job, entryJob(state, entry.id));
  const running = shown.flatMap(({ job }) => (job && isActive(job.status) ? job.id : [])).join();
  const changed = shown
    .filter((entry) => standing(latest(entry)) !== standing(entry.job))
    .map((entry) => standing(latest(entry)));
  const ids = new Set(shown.map(({ id }) => id));
  const newest = Math.max(0, ...shown.map(({ job }) => (job ? Date.parse(job.created_at) : 0)));
  // Older ones that the page doesn't show are past its end.
  const unseen = [...state.jobs.values()]
    .filter(({ entry_id }) => whole && entry_id && !ids.has(entry_id))
    .filter(({ created_at }) => Date.parse(created_at) > newest)
    .map(standing);
  const news = [...changed, ...unseen].join();

  // One that ended while the page was on its way would else never be heard of.
  useEffect(() => {
    for (const id of running ? running.split(',') : []) trackJob(id);
  }, [running, trackJob]);

  useEffect(() => {
    if (news) refresh();
  }, [news, refresh]);

  return latest;
}

/** The later of two rows: a later try, an end, or else the one that changed last. */
export function newerJob(a: Job | null, b: Job | null): Job | null {
  if (!a || !b) return a ?? b;
  if (a.attempt !== b.attempt) return a.attempt > b.attempt ? a : b;
  if (isTerminal(a.status) !== isTerminal(b.status)) return isTerminal(a.status) ? a : b;
  return Date.parse(a.updated_at) >= Date.parse(b.updated_at) ? a : b;
}

function standing(job: Job | null): string {
  return job ? `${job.id} ${job.status} ${job.progress.step} ${job.progress.files_done}` : '';
}
