import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from '@/lib/database';
import { AppError } from '@/lib/errors';
import { downloadFile } from '@/lib/evidence/download-file';

const TRIES = 3;

/**
 * The bytes of a stored original; null where Storage has none. One file is held at a time, 50 MB at the
 * most: read on while pieces go up, a large one would outlast the time that a request may take. Service
 * rights. Throws AppError `storage` where it is away.
 */
export async function storedFile(db: Db, key: string): Promise<AsyncIterable<Uint8Array> | null> {
  const bytes = await downloadFile(db, key);
  if (bytes === 'missing') return null;
  if (bytes === 'unreachable') throw new AppError('storage');
  return inOne(bytes);
}

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Stores a piece of an archive; a second time the same. Service rights. Throws AppError `storage`. */
export async function storePiece(db: Db, key: string, piece: Uint8Array): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const options = { contentType: 'application/octet-stream', upsert: true };
    const { error } = await db.storage.from('exports').upload(key, piece, options);
    if (!error) return;
    if (attempt === TRIES) throw new AppError('storage');
    await pause(500 * attempt);
  }
}
