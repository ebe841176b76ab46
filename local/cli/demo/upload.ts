import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { Problem } from '../problem.ts';
import type { SampleAccount } from './account.ts';

const added = z.object({ code: z.string(), storage_key: z.string().optional() });
const confirmed = z.object({ code: z.string() });

/** Sends a file of the disk; gives the id of the evidence. */
export function uploadFile(account: SampleAccount, path: string, type: string): Promise<string> {
  return uploadBytes(account, { name: basename(path), type, bytes: readFileSync(path) });
}

/**
 * Sends a file as the page does: hash, row, signed upload straight to Storage, confirmation. Gives
 * the id of the evidence.
 */
export async function uploadBytes(
  { client }: SampleAccount,
  { name, type, bytes }: { name: string; type: string; bytes: Buffer },
): Promise<string> {
  const id = randomUUID();
  const refuse = (step: string, code = 'unknown') =>
    new Problem(`${name} could not be uploaded (${step}: ${code}).`);

  const row = await client.rpc('add_evidence', {
    p_id: id,
    p_name: name,
    p_type: type,
    p_size: bytes.length,
    p_sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  if (row.error) throw refuse('row', row.error.code);
  const { code, storage_key: key } = added.parse(row.data);
  if (!key) throw refuse('row', code);

  const bucket = client.storage.from('evidence');
  const signed = await bucket.createSignedUploadUrl(key);
  if (signed.error) throw refuse('signing', signed.error.name);
  const body = new Blob([new Uint8Array(bytes)], { type });
  const sent = await bucket.uploadToSignedUrl(key, signed.data.token, body, { contentType: type });
  if (sent.error) throw refuse('sending', sent.error.name);

  const answer = await client.rpc('confirm_evidence', { p_id: id });
  if (answer.error) throw refuse('confirmation', answer.error.code);
  const result = confirmed.parse(answer.data);
  if (result.code !== 'received') throw refuse('confirmation', result.code);
  return id;
}
