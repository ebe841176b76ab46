import 'server-only';
import { cache } from 'react';
import { z } from 'zod';
import { findEntry, listEntryRows } from '@/lib/entries/data';
import type { EntryListItem, EntryView } from '@/lib/entries/views';
import { serverClient } from '@/lib/supabase/server';

/** The signed-in person's entries, newest first. */
export async function listEntries(): Promise<EntryListItem[]> {
  return listEntryRows(await serverClient());
}

/** One of the signed-in person's entries; null for what isn't theirs or isn't there. */
export const getEntry = cache(async (id: string): Promise<EntryView | null> => {
  return z.uuid().safeParse(id).success ? findEntry(await serverClient(), id) : null;
});
