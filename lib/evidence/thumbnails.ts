import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import { AppError } from '@/lib/errors';
import { downloadFile } from '@/lib/evidence/download-file';
import { pictureKey } from '@/lib/evidence/picture-keys';
import { picturesOf } from '@/lib/evidence/thumbnail-picture';

const taken = z.array(z.object({ id: z.uuid(), storage_key: z.string(), type: z.string() }));
type Taken = z.infer<typeof taken>[number];

/** Files in one run; the next minute goes on. */
const AT_MOST = 60;

/**
 * Makes the small pictures of files that have none, one file at a time, so that one that breaks the
 * process costs the others nothing. Service rights: owners can't store beside an original. Gives how
 * many were looked at. Throws AppError where storage or the database is away.
 */
export async function makeThumbnails(db: Db): Promise<number> {
  for (let done = 0; done < AT_MOST; done += 1) {
    const [file] = await callRpc(db, 'take_thumbnails', { p_limit: 1 }, taken);
    if (!file) return done;
    await makeOne(db, file);
  }
  return AT_MOST;
}

async function makeOne(db: Db, { id, storage_key, type }: Taken): Promise<void> {
  const bytes = await downloadFile(db, storage_key);
  if (bytes === 'unreachable') throw new AppError('storage');
  const pictures = bytes === 'missing' ? null : await picturesOf(bytes, type);
  const keys = { thumb: pictureKey(storage_key, 'thumb'), view: pictureKey(storage_key, 'view') };
  if (pictures) {
    await store(db, keys.thumb, pictures.thumb);
    if (pictures.view) await store(db, keys.view, pictures.view);
  }
  const args = { p_evidence: id, p_outcome: pictures ? 'made' : 'none' };
  const isThere = await callRpc(db, 'save_thumbnail', args, z.boolean());
  // Deleted meanwhile: the removal may have passed before these were stored.
  if (!isThere) await db.storage.from('evidence').remove([keys.thumb, keys.view]);
}

async function store(db: Db, key: string, bytes: Buffer): Promise<void> {
  const options = { contentType: 'image/jpeg', upsert: true };
  const { error } = await db.storage.from('evidence').upload(key, bytes, options);
  if (error) throw new AppError('storage');
}
