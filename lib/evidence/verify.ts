import { createHash } from 'node:crypto';
import { type Db, rowsOf } from '@/lib/database';
import { AppError } from '@/lib/errors';
import { downloadFile } from '@/lib/evidence/download-file';

/** What a look at stored files found: how many were read, and the ids of those that differ. */
export type Verified = {
  checked: number;
  /** Nothing is stored under their key. */
  missing: string[];
  /** Other bytes than those that arrived. */
  changed: string[];
  /** Another number of bytes than announced. */
  wrongSize: string[];
  /** The id after which the next look begins; null when all have been seen. */
  next: string | null;
};

const ROWS = 50;
const ENOUGH_BYTES = 1024 ** 3;

/**
 * Reads stored files again, whole, from the one after `after` on (a gigabyte at most), and compares
 * them with the size and the SHA-256 that their rows name. Writes nothing. Service rights. Throws
 * AppError `storage` if storage can't be reached.
 */
export async function verifyEvidence(db: Db, after: string | null): Promise<Verified> {
  const found: Verified = { checked: 0, missing: [], changed: [], wrongSize: [], next: after };
  for (let bytes = 0; bytes < ENOUGH_BYTES; ) {
    const files = await filesAfter(db, found.next);
    for (const file of files) {
      bytes += await verify(db, file, found);
      found.checked += 1;
      found.next = file.id;
      if (bytes >= ENOUGH_BYTES) return found;
    }
    if (files.length < ROWS) return { ...found, next: null };
  }
  return found;
}

type Stored = Awaited<ReturnType<typeof filesAfter>>[number];

/** One file; gives how many bytes it has. */
async function verify(db: Db, file: Stored, found: Verified): Promise<number> {
  const bytes = await downloadFile(db, file.storage_key);
  if (bytes === 'unreachable') throw new AppError('storage');
  if (bytes === 'missing') {
    found.missing.push(file.id);
    return 0;
  }
  // What we hashed ourselves is what arrived; until then there is what the browser said.
  const expected = file.sha256_server ?? file.sha256_browser;
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (bytes.length !== file.byte_size) found.wrongSize.push(file.id);
  else if (expected !== null && hash !== expected) found.changed.push(file.id);
  return bytes.length;
}

async function filesAfter(db: Db, after: string | null) {
  const all = db
    .from('evidence')
    .select('id, storage_key, byte_size, sha256_browser, sha256_server')
    .in('status', ['received', 'damaged']);
  return rowsOf(await (after ? all.gt('id', after) : all).order('id').limit(ROWS));
}
