import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import { MAX_FILES } from '@/lib/evidence/limits';
import { fail, ok, type Result } from '@/lib/result';

const input = z.object({
  entryId: z.uuid(),
  fileIds: z.array(z.uuid().toLowerCase()).min(1).max(MAX_FILES),
});

const answer = z.discriminatedUnion('code', [
  z.object({ code: z.literal('added'), added: z.number() }),
  z.object({ code: z.enum(['unknown', 'unknown_evidence', 'too_many_files']) }),
]);

/**
 * Puts files that have arrived into an entry of the person whom `db` acts as, after those that are in
 * it; one that is in it already stays where it is. All of them or none. Gives how many came to it.
 */
export async function addFilesCore(db: Db, raw: unknown): Promise<Result<{ added: number }>> {
  const parsed = input.safeParse(raw);
  if (!parsed.success) return fail('bad_request');
  const args = { p_entry: parsed.data.entryId, p_evidence: parsed.data.fileIds };
  const result = await callRpc(db, 'add_entry_files', args, answer);
  if (result.code === 'added') return ok({ added: result.added });
  return fail(result.code === 'unknown' ? 'not_found' : result.code);
}
