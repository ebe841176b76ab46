import 'server-only';
import { z } from 'zod';
import { callRpc, rowsOf } from '@/lib/database';
import { serverClient } from '@/lib/supabase/server';

const SECONDS = 60;

/**
 * An address under which the signed-in person's file can be fetched for a minute, under its own
 * name; that it was handed out goes into the file's history first. Null for a file that isn't theirs
 * or isn't there. The address is never logged or stored.
 */
export async function signedDownload(id: string): Promise<string | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const db = await serverClient();
  const [file] = rowsOf(
    await db.from('evidence').select('storage_key, original_name').eq('id', id),
  );
  if (!file) return null;
  if (!(await callRpc(db, 'note_download', { p_evidence: id }, z.boolean()))) return null;
  const { data } = await db.storage
    .from('evidence')
    .createSignedUrl(file.storage_key, SECONDS, { download: file.original_name });
  return data?.signedUrl ?? null;
}
