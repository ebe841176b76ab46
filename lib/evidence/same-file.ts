import { type Db, rowsOf } from '@/lib/database';

/** A file of the person with the same bytes as another: received before, or still on its way. */
export type SameFile = {
  id: string;
  status: 'received' | 'uploading';
  /** Where its bytes go while they are on their way, and as what type. */
  key: string;
  type: string;
  /** When it was added: an instant, ISO. */
  addedAt: string;
};

/**
 * The person's file with these bytes (SHA-256 in hex, as their browser or we made it), the received
 * one first; null if there is none. `db` acts as the person.
 */
export async function findSameFile(db: Db, sha256: string): Promise<SameFile | null> {
  const rows = rowsOf(
    await db
      .from('evidence')
      .select('id, status, storage_key, declared_type, created_at, parent_id')
      .or(`sha256_browser.eq.${sha256},sha256_server.eq.${sha256}`)
      .in('status', ['received', 'uploading'])
      .order('created_at'),
  );
  // What a task takes out of an e-mail is sent by that task alone.
  const row =
    rows.find(({ status }) => status === 'received') ??
    rows.find(({ parent_id }) => parent_id === null);
  if (!row) return null;
  return {
    id: row.id,
    status: row.status === 'received' ? 'received' : 'uploading',
    key: row.storage_key,
    type: row.declared_type,
    addedAt: row.created_at,
  };
}
