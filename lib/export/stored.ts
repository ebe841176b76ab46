import { setTimeout as pause } from 'node:timers/promises';
import type { Db } from '@/lib/database';
import { AppError } from '@/lib/errors';

const TRIES = 3;

/**
 * The bytes of a stored original, as they are read; null where Storage has none. Service rights. Throws
 * AppError `storage` where it is away, also in the middle of a file.
 */
export async function storedFile(db: Db, key: string): Promise<AsyncIterable<Uint8Array> | null> {
  const { data, error } = await db.storage.from('evidence').download(key).asStream();
  if (data) return orAway(data);
  // Storage answers 404, or 400 with a 404 inside of the body, for what isn't there.
  if (error.status === 404 || error.statusCode === '404') return null;
  throw new AppError('storage');
}

async function* orAway(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch {
    throw new AppError('storage');
  }
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
