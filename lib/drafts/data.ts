import { z } from 'zod';
import { type Db, rowsOf } from '@/lib/database';
import type { DraftHead, ServerDraft } from '@/lib/drafts/schema';

const filesSchema = z.array(z.object({ id: z.uuid(), addedAt: z.string().optional() }));

/** The drafts of the person whom `db` acts as, latest first. */
export async function listDraftHeads(db: Db): Promise<DraftHead[]> {
  const rows = rowsOf(
    await db
      .from('drafts')
      .select('id, rev, opening, day, files, changed_at')
      .order('changed_at', { ascending: false }),
  );
  return rows.map(({ changed_at, files, ...row }) => ({
    ...row,
    files: filesSchema.parse(files).length,
    changedAt: Date.parse(changed_at),
  }));
}

/** One whole draft; null if there is none of theirs by this id. */
export async function readDraft(db: Db, id: string): Promise<ServerDraft | null> {
  const [row] = rowsOf(
    await db.from('drafts').select('id, rev, body, day, files, changed_at').eq('id', id),
  );
  if (!row) return null;
  const listed = filesSchema.parse(row.files);
  const found = rowsOf(
    await db
      .from('evidence')
      .select('id, original_name, declared_type, byte_size')
      .in(
        'id',
        listed.map((file) => file.id),
      ),
  );
  const files = listed.flatMap(({ id: fileId, addedAt }) => {
    const file = found.find((each) => each.id === fileId);
    if (!file) return [];
    const { original_name: name, declared_type: type, byte_size: size } = file;
    return [{ id: fileId, name, type, size, received: true, ...(addedAt ? { addedAt } : {}) }];
  });
  const changedAt = Date.parse(row.changed_at);
  return { id: row.id, rev: row.rev, text: row.body, day: row.day, files, changedAt };
}
