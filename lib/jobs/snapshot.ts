import { type Rows, rowsOf } from '@/lib/database';
import { parseJobs } from '@/lib/jobs/rows';
import type { Job } from '@/types';

const AT_MOST = 100;
const DAY_MS = 86_400_000;

/** For how many days an ended job is listed. */
export const LISTED_DAYS = 30;

/**
 * What a tab has to know: every job that runs, every end that nobody announced, and the jobs asked
 * for by id (those that it believes to run). `db` acts as their owner.
 */
export async function loadJobs(db: Rows, asked: readonly string[]): Promise<Job[]> {
  const conditions = ['status.in.(pending,processing)', 'announced_at.is.null'];
  if (asked.length > 0) conditions.push(`id.in.(${asked.join(',')})`);
  const rows = rowsOf(
    await db
      .from('jobs')
      .select('*')
      .or(conditions.join(','))
      // Running ones first: they must never be cut off.
      .order('status')
      .order('created_at', { ascending: false })
      .limit(AT_MOST),
  );
  return parseJobs(rows);
}

/** The latest ends, newest first; stopped ones too, since they take the place of earlier tries. */
export async function loadEndedJobs(db: Rows): Promise<Job[]> {
  const since = new Date(Date.now() - LISTED_DAYS * DAY_MS).toISOString();
  const rows = rowsOf(
    await db
      .from('jobs')
      .select('*')
      .gte('completed_at', since)
      .order('completed_at', { ascending: false })
      .limit(AT_MOST),
  );
  return parseJobs(rows);
}
