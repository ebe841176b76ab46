import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';

const queued = z.array(z.object({ bucket: z.string(), key: z.string() }));
const AT_ONCE = 100;

/**
 * Removes stored objects whose rows are gone and gives how many. What can't be removed now stays in
 * the queue. Service rights: owners can't remove objects.
 */
export async function emptyDeletions(db: Db): Promise<number> {
  const objects = await callRpc(db, 'take_storage_deletions', { p_limit: AT_ONCE }, queued);
  let removed = 0;
  for (const { bucket, key } of objects) {
    const { error } = await db.storage.from(bucket).remove([key]);
    if (error) continue;
    await callRpc(db, 'drop_storage_deletion', { p_bucket: bucket, p_key: key }, z.unknown());
    removed += 1;
  }
  return removed;
}
