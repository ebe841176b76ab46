import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import { fail, ok, type Result } from '@/lib/result';

const answer = z.discriminatedUnion('code', [
  z.object({ code: z.literal('deleted'), jobs: z.array(z.uuid()), files: z.number() }),
  z.object({ code: z.literal('unknown') }),
]);

/** What went with an entry: the jobs that were still to end, and how many files. */
export type Removed = { jobs: string[]; files: number };

/**
 * Deletes an entry of the person whom `db` acts as with all that was found in it, in one statement;
 * `withFiles`: and the files that nothing else of theirs uses. Runs of its jobs are queued to be
 * cancelled in the same transaction, the bytes of its files to be removed.
 */
export async function deleteEntryCore(
  db: Db,
  entryId: string,
  withFiles: boolean,
): Promise<Result<Removed>> {
  const args = { p_entry: entryId, p_with_files: withFiles };
  const result = await callRpc(db, 'delete_entry', args, answer);
  if (result.code === 'unknown') return fail('not_found');
  return ok({ jobs: result.jobs, files: result.files });
}
