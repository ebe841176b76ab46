import { z } from 'zod';
import { callRpc, type Db, rowsOf } from '@/lib/database';
import type { ErrorCode } from '@/lib/errors';
import { readHead } from '@/lib/evidence/head';
import { acceptedType, refusal } from '@/lib/evidence/limits';
import type { Announced } from '@/lib/evidence/schema';
import { planLimit, planLimitSentence } from '@/lib/plan-limit';
import { sniffHead } from '@/lib/readers/sniff';
import { fail, ok, type Result } from '@/lib/result';

/** Where in the bucket a file's bytes go, and as what type. */
export type StartedUpload = { id: string; key: string; type: string };

const announced = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['created', 'existing']), storage_key: z.string() }),
  planLimit,
  z.object({ code: z.literal('bad_file') }),
]);

/** Makes the row of a file to come, which opens a key in storage for its owner. `db` acts as them. */
export async function announce(db: Db, file: Announced): Promise<Result<StartedUpload>> {
  const refused = refusal(file);
  if (refused) return fail(refused);
  const type = acceptedType(file) ?? '';
  const args = {
    p_id: file.id,
    p_name: file.name,
    p_type: type,
    p_size: file.size,
    p_sha256: file.sha256,
  };
  const result = await callRpc(db, 'add_evidence', args, announced);
  if (result.code === 'bad_file') return fail('bad_file');
  if (result.code === 'plan_limit') {
    return fail('plan_limit', planLimitSentence('files', result));
  }
  return ok({ id: file.id, key: result.storage_key, type });
}

const confirmed = z.object({ code: z.enum(['received', 'missing', 'size_mismatch', 'unknown']) });
const REFUSALS: Record<'missing' | 'size_mismatch' | 'unknown', ErrorCode> = {
  missing: 'file_missing',
  size_mismatch: 'file_incomplete',
  unknown: 'file_missing',
};

/**
 * Takes in a file whose bytes have arrived. Their first 4 KB must bear out what it claims to be,
 * else it is refused for good and its bytes are removed. Safe to repeat.
 */
export async function confirm(db: Db, id: string): Promise<Result<{ id: string }>> {
  const [file] = rowsOf(
    await db.from('evidence').select('status, storage_key, declared_type').eq('id', id),
  );
  if (!file) return fail('file_missing');
  if (file.status === 'received') return ok({ id });
  const head = await readHead(db, file.storage_key);
  if (head === null) return fail('file_missing');
  const sniffed = await sniffHead(head, file.declared_type);
  if (!sniffed.ok) {
    await callRpc(db, 'refuse_evidence', { p_id: id, p_reason: sniffed.reason }, z.unknown());
    return fail(sniffed.reason === 'empty' ? 'file_empty' : 'file_not_what_it_says');
  }
  const { code } = await callRpc(db, 'confirm_evidence', { p_id: id }, confirmed);
  return code === 'received' ? ok({ id }) : fail(REFUSALS[code]);
}

const removed = z.object({ code: z.enum(['removed', 'in_use', 'unknown']) });

/** Takes back a file that no entry uses; one that isn't there (any more) counts as taken back. */
export async function takeBack(db: Db, id: string): Promise<Result<{ id: string }>> {
  const { code } = await callRpc(db, 'remove_evidence', { p_id: id }, removed);
  return code === 'in_use' ? fail('file_in_use') : ok({ id });
}
