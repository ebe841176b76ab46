import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import type { NewJob } from '@/lib/jobs/schema';
import { fail, ok, type Result } from '@/lib/result';

const answer = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['created', 'existing']), job_id: z.uuid() }),
  z.object({ code: z.literal('too_often') }),
]);

/**
 * Makes a job that puts everything of the person whom `db` acts as into an archive. One that is under
 * way already is the answer to a second press.
 */
export async function startExportCore(db: Db): Promise<Result<NewJob>> {
  const result = await callRpc(db, 'start_export', {}, answer);
  if (result.code === 'too_often') return fail('too_often');
  return ok({ jobId: result.job_id, created: result.code === 'created' });
}
