import 'server-only';
import { z } from 'zod';
import { rowsOf } from '@/lib/database';
import { serverClient } from '@/lib/supabase/server';

export type PendingUpload = {
  id: string;
  name: string;
  size: number;
  status: 'uploading' | 'received' | 'refused' | 'damaged';
};

/** How the files of a restored draft stand; those that are gone or not the person's are left out. */
export async function listPendingUploads(ids: string[]): Promise<PendingUpload[]> {
  const known = ids.filter((id) => z.uuid().safeParse(id).success);
  if (known.length === 0) return [];
  const db = await serverClient();
  const rows = rowsOf(
    await db.from('evidence').select('id, original_name, byte_size, status').in('id', known),
  );
  return rows.map((row) => ({
    id: row.id,
    name: row.original_name,
    size: row.byte_size,
    status: row.status,
  }));
}
