'use client';

import { useSyncExternalStore } from 'react';
import { jobsStore } from '@/lib/jobs/store';
import type { Watch } from '@/lib/jobs/watch';
import type { Job } from '@/types';

let watch: Watch | null = null;
// Ids to follow that came before the watch was up.
const early = new Set<string>();

export type Jobs = {
  /** Jobs still to end, oldest first. */
  activeJobs: readonly Job[];
  hasActiveJobs: boolean;
  /** Follows a job that was just made, before any row of it has come. */
  trackJob: (jobId: string) => void;
  /** Ends the subscription and forgets everything: for signing out. */
  cleanup: () => void;
};

/** The signed-in person's jobs, the same for every component of the tab. */
export function useJobs(): Jobs {
  const { activeJobs } = useSyncExternalStore(
    jobsStore.subscribe,
    jobsStore.view,
    jobsStore.nothing,
  );
  return { activeJobs, hasActiveJobs: activeJobs.length > 0, trackJob, cleanup };
}

/** Makes a watch the tab's one; the one before it ends. Null: there is none any more. */
export function setWatch(next: Watch | null): void {
  watch?.stop();
  watch = next;
  if (!next) return;
  for (const id of early) next.refresh(id);
  early.clear();
}

/** Asks for the rows anew, where a watch is up. */
export function refreshJobs(): void {
  watch?.refresh();
}

function trackJob(jobId: string): void {
  if (watch) watch.refresh(jobId);
  else early.add(jobId);
}

function cleanup(): void {
  setWatch(null);
  early.clear();
  jobsStore.clear();
}
