import type { Db } from '@/lib/database';

/** The bytes of a stored file as they came; or why there are none: gone, or storage is away. */
export async function downloadFile(
  db: Db,
  key: string,
): Promise<Uint8Array | 'missing' | 'unreachable'> {
  const { data, error } = await db.storage.from('evidence').download(key);
  if (data) return new Uint8Array(await data.arrayBuffer());
  return isMissing(error) ? 'missing' : 'unreachable';
}

// Storage answers 400 with a 404 inside of the body, or 404, for what isn't there.
function isMissing(error: unknown): boolean {
  const status = statusOf(error) ?? statusOf(originalOf(error));
  return status === 404 || status === 400;
}

function originalOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'originalError' in error
    ? error.originalError
    : null;
}

function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('status' in error)) return null;
  return typeof error.status === 'number' ? error.status : null;
}
