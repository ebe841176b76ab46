import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import { fail, ok, type Result } from '@/lib/result';

const answer = z.discriminatedUnion('code', [
  z.object({ code: z.literal('created'), job_id: z.uuid() }),
  z.object({ code: z.enum(['too_often', 'not_failed', 'unknown']) }),
]);

/** Makes a new job for a failed entry of the person whom `db` acts as. */
export async function retryEntryCore(db: Db, entryId: string): Promise<Result<{ jobId: string }>> {
  const result = await callRpc(db, 'retry_journal_entry', { p_entry: entryId }, answer);
  if (result.code === 'created') return ok({ jobId: result.job_id });
  return fail(result.code === 'unknown' ? 'not_found' : result.code);
}
