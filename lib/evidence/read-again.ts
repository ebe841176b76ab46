import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import type { NewJob } from '@/lib/jobs/schema';
import { fail, ok, type Result } from '@/lib/result';

const answer = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['created', 'existing']), job_id: z.uuid() }),
  z.object({ code: z.enum(['too_often', 'not_received', 'unknown']) }),
]);

/**
 * Makes a job that reads one file of the person whom `db` acts as, outside of any entry or once
 * more. One that is under way already is the answer to a second press.
 */
export async function readAgainCore(db: Db, evidenceId: string): Promise<Result<NewJob>> {
  const result = await callRpc(db, 'read_evidence', { p_evidence: evidenceId }, answer);
  switch (result.code) {
    case 'created':
    case 'existing':
      return ok({ jobId: result.job_id, created: result.code === 'created' });
    case 'unknown':
      return fail('not_found');
    case 'not_received':
      return fail('file_missing');
    case 'too_often':
      return fail('too_often');
  }
}
