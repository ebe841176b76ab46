import type { Db } from '@/lib/database';

/** The bytes of a stored file as they came; or why there are none: gone, or storage is away. */
export async function downloadFile(
  db: Db,
  key: string,
): Promise<Uint8Array | 'missing' | 'unreachable'> {
  try {
    const { data, error } = await db.storage.from('evidence').download(key);
    if (data) return new Uint8Array(await data.arrayBuffer());
    return isMissing(error) ? 'missing' : 'unreachable';
  } catch {
    // Storage went away in the middle of the file.
    return 'unreachable';
  }
}

// Storage answers 404, or 400 with a 404 inside of the body, for what isn't there; a plain 400 is no
// word about the file.
function isMissing(error: { status?: number; statusCode?: string }): boolean {
  return error.status === 404 || error.statusCode === '404';
}
