import { isActive, isTerminal } from '@/lib/jobs/state';
import type { Job } from '@/types';

/** What one tab knows of one person's jobs, and which ends it has announced or is announcing. */
export type JobsState = {
  readonly jobs: ReadonlyMap<string, Job>;
  readonly told: ReadonlySet<string>;
};

export const NO_JOBS: JobsState = { jobs: new Map(), told: new Set() };

/**
 * Takes rows in, from a snapshot or from the stream alike, in any order and as often as they come.
 * Gives the new state and the jobs whose end nobody has announced yet, each once. `asked`: ids that
 * a snapshot asked for; what it asked for and didn't get is gone.
 */
export function applyJobs(
  state: JobsState,
  rows: readonly Job[],
  asked: readonly string[] = [],
): { state: JobsState; announce: Job[] } {
  const jobs = new Map(state.jobs);
  const came = new Set(rows.map((row) => row.id));
  for (const id of asked) if (!came.has(id)) jobs.delete(id);
  for (const row of rows) {
    const known = jobs.get(row.id);
    if (!known || isNews(known, row)) jobs.set(row.id, row);
  }
  const latest = latestTries(jobs.values());
  const announce = [...jobs.values()].filter(
    (job) =>
      isTerminal(job.status) &&
      job.announced_at === null &&
      !state.told.has(job.id) &&
      isLatest(job, latest),
  );
  const told = new Set([...state.told, ...announce.map((job) => job.id)]);
  return { state: { jobs, told }, announce };
}

/** Takes back what couldn't be announced (a hidden tab, no connection): the next rows bring it again. */
export function forgetAnnounced(state: JobsState, ids: readonly string[]): JobsState {
  const told = new Set(state.told);
  for (const id of ids) told.delete(id);
  return { ...state, told };
}

/** Jobs still to end, oldest first. */
export function activeJobs(state: JobsState): Job[] {
  return [...state.jobs.values()]
    .filter((job) => isActive(job.status))
    .sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));
}

/** The latest try at an entry, as far as this tab knows. */
export function entryJob(state: JobsState, entryId: string): Job | null {
  const tries = [...state.jobs.values()].filter((job) => job.entry_id === entryId);
  return tries.reduce<Job | null>((a, b) => (a && a.attempt > b.attempt ? a : b), null);
}

// The stream and a snapshot overtake each other. An end is final; otherwise the later row counts.
function isNews(known: Job, row: Job): boolean {
  if (isTerminal(known.status) && isActive(row.status)) return false;
  if (isActive(known.status) && isTerminal(row.status)) return true;
  return Date.parse(row.updated_at) >= Date.parse(known.updated_at);
}

/** The number of the latest try at each entry, each file, and the archive. */
export function latestTries(jobs: Iterable<Job>): ReadonlyMap<string, number> {
  const latest = new Map<string, number>();
  for (const job of jobs) {
    latest.set(subjectOf(job), Math.max(job.attempt, latest.get(subjectOf(job)) ?? 0));
  }
  return latest;
}

/** Whether nothing was tried again since: how an earlier try ended is no news any more. */
export function isLatest(job: Job, latest: ReadonlyMap<string, number>): boolean {
  return job.attempt >= (latest.get(subjectOf(job)) ?? 0);
}

function subjectOf({ type, entry_id, evidence_id }: Job): string {
  return entry_id ?? evidence_id ?? type;
}
