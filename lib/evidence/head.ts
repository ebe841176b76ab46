import type { Db } from '@/lib/database';
import { AppError } from '@/lib/errors';
import { HEAD_BYTES } from '@/lib/readers/limits';

/**
 * The first 4 KB of a stored object, with the rights of `db`; null if it isn't there. A server that
 * pays no heed to the range is cut off after them. Throws AppError `storage` if it can't be reached.
 */
export async function readHead(db: Db, key: string): Promise<Uint8Array | null> {
  const bucket = db.storage.from('evidence');
  const { data } = await bucket.createSignedUrl(key, 60);
  if (!data) return null;
  const response = await fetch(data.signedUrl, {
    headers: { range: `bytes=0-${HEAD_BYTES - 1}` },
    cache: 'no-store',
    signal: AbortSignal.timeout(10_000),
  }).catch(() => null);
  if (response?.status === 400 || response?.status === 404) return null;
  if (!response?.ok || !response.body) throw new AppError('storage');
  return firstBytes(response.body);
}

async function firstBytes(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const head = new Uint8Array(HEAD_BYTES);
  let length = 0;
  for await (const chunk of body) {
    const part = chunk.subarray(0, HEAD_BYTES - length);
    head.set(part, length);
    length += part.length;
    if (length === HEAD_BYTES) break;
  }
  return head.subarray(0, length);
}
