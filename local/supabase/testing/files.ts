import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Person } from './stack.ts';

export const megabyte = 1024 * 1024;

export const someBytes = (size: number) => new Uint8Array(randomBytes(size));

/** Announces a file of these bytes as the page does; gives its storage key. */
export async function announce(
  person: Person,
  bytes: Uint8Array,
  type = 'image/png',
): Promise<string> {
  const { data } = await person.client
    .rpc('add_evidence', {
      p_id: randomUUID(),
      p_name: 'picture.png',
      p_type: type,
      p_size: bytes.length,
      p_sha256: createHash('sha256').update(bytes).digest('hex'),
    })
    .throwOnError();
  expect(data).toMatchObject({ code: 'created' });
  return (data as { storage_key: string }).storage_key;
}

/** The bytes of a stored file, as its owner gets them. */
export async function storedBytes(person: Person, key: string): Promise<Buffer> {
  const { data, error } = await person.client.storage.from('evidence').download(key);
  if (error) throw error;
  return Buffer.from(await data.arrayBuffer());
}
