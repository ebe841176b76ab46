import { type Rows, rowsOf } from '@/lib/database';
import type { Job } from '@/types';

/**
 * Claims the announcement of ended jobs in the database and gives those that nobody had claimed, so
 * that one end is told once over all tabs and devices. Throws AppError if it can't be reached.
 */
export async function claimAnnouncements(db: Rows, jobs: readonly Job[]): Promise<Job[]> {
  if (jobs.length === 0) return [];
  const args = { p_ids: jobs.map((job) => job.id) };
  const won = new Set(rowsOf(await db.rpc('announce_jobs', args)));
  return jobs.filter((job) => won.has(job.id));
}
