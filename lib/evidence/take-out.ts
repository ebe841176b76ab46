import { createHash } from 'node:crypto';
import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import { AppError } from '@/lib/errors';
import { attachmentId } from '@/lib/evidence/attachment-id';
import { attachmentType } from '@/lib/evidence/attachment-type';
import type { Claim } from '@/lib/jobs/mutations';
import type { Attachment } from '@/lib/readers/schema';

/** `partly`: some didn't fit and are left inside; `unreachable`: storage is away. */
export type TakenOut = 'whole' | 'partly' | 'unreachable';

type Inside = { parentId: string; attachments: Attachment[]; signal: AbortSignal };

/**
 * Makes files of their own of what is inside of an e-mail that is read under this claim's lease: row,
 * bytes, received, one after the other. Each step may have been done by a try that died after it.
 * What isn't a kind of file that people may add stays inside only. Throws AppError `superseded`.
 */
export async function takeOut(
  db: Db,
  claim: Claim,
  { parentId, attachments, signal }: Inside,
): Promise<TakenOut> {
  let taken: TakenOut = 'whole';
  for (const [index, attachment] of attachments.entries()) {
    signal.throwIfAborted();
    const type = await attachmentType(attachment);
    if (!type) continue;
    const outcome = await takeOne(db, claim, { parentId, index, attachment, type });
    if (outcome === 'unreachable') return outcome;
    if (outcome === 'partly') taken = outcome;
  }
  return taken;
}

const added = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('upload'), storage_key: z.string(), type: z.string() }),
  z.object({ outcome: z.enum(['received', 'refused', 'gone', 'full', 'superseded']) }),
]);
const received = z.enum(['received', 'missing', 'size_mismatch', 'gone', 'superseded']);

type One = { parentId: string; index: number; attachment: Attachment; type: string };

async function takeOne(db: Db, { jobId, claim }: Claim, one: One): Promise<TakenOut> {
  const { bytes, name } = one.attachment;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const id = attachmentId(one.parentId, one.index, sha256);
  const held = { p_job: jobId, p_claim: claim };
  const file = { p_id: id, p_name: name, p_type: one.type, p_size: bytes.length, p_sha256: sha256 };
  const row = await callRpc(
    db,
    'add_attachment',
    { ...held, p_parent: one.parentId, ...file },
    added,
  );
  if (row.outcome === 'superseded') throw new AppError('superseded');
  if (row.outcome !== 'upload') return row.outcome === 'full' ? 'partly' : 'whole';
  // One that lies there already is refused; whether it is all there is asked next.
  const options = { contentType: row.type, upsert: false };
  await db.storage.from('evidence').upload(row.storage_key, bytes, options);
  const arrived = await callRpc(db, 'receive_attachment', { ...held, p_id: id }, received);
  if (arrived === 'superseded') throw new AppError('superseded');
  if (arrived === 'missing') return 'unreachable';
  return arrived === 'size_mismatch' ? 'partly' : 'whole';
}
