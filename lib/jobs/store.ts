import {
  activeJobs,
  applyJobs,
  forgetAnnounced,
  type JobsState,
  NO_JOBS,
} from '@/lib/jobs/updates';
import type { Job } from '@/types';

/** What a page sees of the store; a new object at every change and only then. */
export type JobsView = {
  state: JobsState;
  activeJobs: readonly Job[];
  /** Whether the list of ended jobs has come, so that an empty one means that there is none. */
  isKnown: boolean;
};

const EMPTY: JobsView = { state: NO_JOBS, activeJobs: [], isKnown: false };

let owner: string | null = null;
let view: JobsView = EMPTY;
const listeners = new Set<() => void>();

/**
 * One person's jobs in this tab, outside of any component, so that walking to another page loses
 * nothing. What came for somebody who has left is dropped.
 */
export const jobsStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  view: (): JobsView => view,
  /** What a server renders with: nothing. */
  nothing: (): JobsView => EMPTY,
  /** Makes the store this person's; empties it if it was somebody else's. */
  open(userId: string): void {
    if (owner === userId) return;
    owner = userId;
    set(NO_JOBS, false);
  },
  /** Empties it: nobody is signed in. */
  clear(): void {
    owner = null;
    set(NO_JOBS, false);
  },
  /** Takes rows in; gives the ended jobs that are to be announced. */
  apply(userId: string, rows: readonly Job[], asked: readonly string[] = []): Job[] {
    if (owner !== userId) return [];
    const { state, announce } = applyJobs(view.state, rows.filter(ownedBy(userId)), asked);
    set(state);
    return announce;
  },
  /** Says that the list of ended jobs has come. */
  setKnown(userId: string): void {
    if (owner === userId) set(view.state, true);
  },
  /** Marks ended jobs as read before the database has answered; its rows have the last word. */
  markRead(ids: readonly string[], at: string): void {
    const jobs = new Map(view.state.jobs);
    for (const id of ids) {
      const job = jobs.get(id);
      if (job) jobs.set(id, { ...job, read_at: job.read_at ?? at });
    }
    set({ ...view.state, jobs });
  },
  /** Takes back announcements that couldn't be made. */
  forget(ids: readonly string[]): void {
    view = { ...view, state: forgetAnnounced(view.state, ids) };
  },
};

function set(state: JobsState, isKnown = view.isKnown): void {
  if (state === view.state && isKnown === view.isKnown) return;
  view = { state, activeJobs: activeJobs(state), isKnown };
  for (const listener of listeners) listener();
}

function ownedBy(userId: string) {
  return (job: Job) => job.user_id === userId;
}
