import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Writer } from './bench-stack.ts';

/** Uploads a file of the readers' fixtures as a browser does; gives its id. */
export async function addPicture({ rows }: Writer, path: URL, type: string): Promise<string> {
  // What follows the picture's end makes each one another file.
  const bytes = Buffer.concat([readFileSync(path), randomBytes(8)]);
  const id = randomUUID();
  const added = await rows.rpc('add_evidence', {
    ...{ p_id: id, p_name: 'a picture', p_type: type, p_size: bytes.length },
    p_sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  const { storage_key: key } = Object(added.data);
  const sent = await rows.storage.from('evidence').upload(String(key), new Blob([bytes], { type }));
  if (sent.error) throw new Error(`storage refused: ${sent.error.message}`);
  await rows.rpc('confirm_evidence', { p_id: id });
  return id;
}
