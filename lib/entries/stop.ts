import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import { fail, ok, type Result } from '@/lib/result';

const answer = z.discriminatedUnion('code', [
  z.object({ code: z.literal('stopped'), job_id: z.uuid() }),
  z.object({ code: z.enum(['not_running', 'unknown']) }),
]);

/**
 * Stops the job that runs for an entry of the person whom `db` acts as: its text and files stay. Its
 * runs are queued to be cancelled in the same transaction, so they are even if the app dies here.
 */
export async function stopEntryCore(db: Db, entryId: string): Promise<Result<{ jobId: string }>> {
  const result = await callRpc(db, 'stop_processing', { p_entry: entryId }, answer);
  if (result.code === 'stopped') return ok({ jobId: result.job_id });
  return fail(result.code === 'unknown' ? 'not_found' : result.code);
}
