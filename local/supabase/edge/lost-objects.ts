import type { StorageAdapter } from '../storage/file-storage.ts';
import { storageError } from './answers.ts';

/**
 * Tells a download whose bytes are gone from the disk as hosted Storage does. Lite, which finds the
 * object's row, answers 500 to it as to any fault.
 */
export async function toldAsLost(
  response: Response,
  url: URL,
  storage: StorageAdapter,
): Promise<Response> {
  if (response.status !== 500) return response;
  const path = url.pathname.replace(/^\/storage\/v1\/object\/(sign\/|public\/)?/, '');
  const [bucket = '', ...key] = path.split('/').map(decodeURIComponent);
  const isThere = await storage.headObject(bucket, key.join('/'), undefined).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
  return isThere ? response : storageError(404, 'not_found', 'Object not found');
}
