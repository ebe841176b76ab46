import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';

const queued = z.array(z.object({ bucket: z.string(), key: z.string() }));
const AT_ONCE = 100;
const ROUNDS = 5;

/**
 * Removes stored objects whose rows are gone, archives that are over among them, and gives how many.
 * What can't be removed now stays in the queue. Service rights: owners can't remove objects.
 */
export async function emptyDeletions(db: Db): Promise<number> {
  await callRpc(db, 'queue_lost_objects', { p_limit: AT_ONCE * ROUNDS }, z.number());
  let removed = 0;
  // Somebody who leaves may leave thousands of files; one round a minute would take all day.
  for (let round = 1; round <= ROUNDS; round += 1) {
    const now = await removeSome(db);
    removed += now;
    if (now < AT_ONCE) break;
  }
  return removed;
}

async function removeSome(db: Db): Promise<number> {
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
