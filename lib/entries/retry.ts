import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import type { NewJob } from '@/lib/jobs/schema';
import { fail, ok, type Result } from '@/lib/result';

const answer = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['created', 'existing']), job_id: z.uuid() }),
  z.object({ code: z.enum(['too_often', 'not_failed', 'unknown']) }),
]);

/**
 * Makes a new job for an entry of the person whom `db` acts as: one that failed, was stopped, or has
 * a file that was read later. A job that is under way already is the answer to a second press.
 */
export async function retryEntryCore(db: Db, entryId: string): Promise<Result<NewJob>> {
  return toResult(await callRpc(db, 'retry_journal_entry', { p_entry: entryId }, answer));
}

/** The same for an entry that is ready, too: over its text, its corrections and its files. */
export async function readAgainCore(db: Db, entryId: string): Promise<Result<NewJob>> {
  return toResult(await callRpc(db, 'read_entry_again', { p_entry: entryId }, answer));
}

function toResult(result: z.infer<typeof answer>): Result<NewJob> {
  switch (result.code) {
    case 'created':
    case 'existing':
      return ok({ jobId: result.job_id, created: result.code === 'created' });
    case 'unknown':
      return fail('not_found');
    default:
      return fail(result.code);
  }
}
