import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import type { Job } from '@/types';

/**
 * Claims the announcement of ended jobs in the database and gives those that nobody had claimed, so
 * that one end is told once over all tabs and devices. Throws AppError if it can't be reached.
 */
export async function claimAnnouncements(db: Db, jobs: readonly Job[]): Promise<Job[]> {
  if (jobs.length === 0) return [];
  const args = { p_ids: jobs.map((job) => job.id) };
  const won = new Set(await callRpc(db, 'announce_jobs', args, z.array(z.uuid())));
  return jobs.filter((job) => won.has(job.id));
}
