import 'server-only';
import { z } from 'zod';
import { rowsOf } from '@/lib/database';
import { type PictureSize, pictureKey } from '@/lib/evidence/picture-keys';
import { serverClient } from '@/lib/supabase/server';

/** Types that browsers show or play by themselves, and that can't run anything. */
const SHOWN = /^(image\/(png|jpeg|webp)|application\/pdf|(audio|video)\/[\w.+-]+)$/;

/** A picture made of the signed-in person's file; null where there is none (yet). */
export async function loadPicture(id: string, size: PictureSize): Promise<Blob | null> {
  const file = await storedFile(id);
  if (file?.thumbnail !== 'made') return null;
  const { data } = await file.db.storage
    .from('evidence')
    .download(pictureKey(file.storage_key, size));
  return data;
}

/**
 * The original of the signed-in person's file as a response to show within our pages, by parts where
 * `range` asks for them. Null where it isn't theirs, or is of a type that isn't shown.
 */
export async function openOriginal(id: string, range: string | null): Promise<Response | null> {
  const file = await storedFile(id);
  // Until it has been read: what its first bytes bore out when it arrived.
  const type = file?.mime_type ?? file?.declared_type ?? '';
  if (!file || !SHOWN.test(type)) return null;
  const { data } = await file.db.storage.from('evidence').createSignedUrl(file.storage_key, 60);
  if (!data) return null;
  const stored = await fetch(data.signedUrl, {
    cache: 'no-store',
    headers: range ? { range } : {},
  });
  if (!stored.ok) {
    await stored.body?.cancel();
    return null;
  }
  const headers = new Headers({
    ...PRIVATE,
    'content-type': type,
    'content-disposition': 'inline',
  });
  for (const name of ['content-length', 'content-range', 'accept-ranges']) {
    const value = stored.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new Response(stored.body, { status: stored.status, headers });
}

/** Nothing of a file stays in a browser's store, and none of it is taken for a page. */
export const PRIVATE = {
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
};

async function storedFile(id: string) {
  if (!z.uuid().safeParse(id).success) return null;
  const db = await serverClient();
  const columns = 'storage_key, mime_type, declared_type, thumbnail';
  const [file] = rowsOf(
    await db.from('evidence').select(columns).eq('id', id).not('received_at', 'is', null),
  );
  return file ? { ...file, db } : null;
}
