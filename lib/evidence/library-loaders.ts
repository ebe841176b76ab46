import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { z } from 'zod';
import { loadProfile } from '@/lib/account/loaders';
import { findDeleted, findItem } from '@/lib/evidence/item-data';
import { listLibrary } from '@/lib/evidence/library-data';
import type { LibraryFilters } from '@/lib/evidence/library-filters';
import { type LibraryLook, LOOK_COOKIE, libraryLook } from '@/lib/evidence/library-look';
import type { Library } from '@/lib/evidence/library-view';
import { serverClient } from '@/lib/supabase/server';

/** The first files of the signed-in person under these filters. */
export async function loadLibrary(filters: LibraryFilters): Promise<Library> {
  const { timeZone } = await loadProfile();
  return listLibrary(await serverClient(), { filters, timeZone, after: null });
}

export async function loadLook(): Promise<LibraryLook> {
  return libraryLook((await cookies()).get(LOOK_COOKIE)?.value);
}

/** One of the signed-in person's files, or what is left of it; null for what isn't theirs. */
export const getItem = cache(async (id: string) => {
  if (!z.uuid().safeParse(id).success) return null;
  const db = await serverClient();
  const item = await findItem(db, id);
  if (item) return { item, deleted: null };
  const deleted = await findDeleted(db, id);
  return deleted && { item: null, deleted };
});
