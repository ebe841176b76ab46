import 'server-only';
import { cache } from 'react';
import { z } from 'zod';
import type { WholeEntry } from '@/lib/entries/changes';
import { findChanges } from '@/lib/entries/changes-data';
import { findEntry, listEntryRows } from '@/lib/entries/data';
import type { EntryCursor, EntryPage } from '@/lib/entries/pages';
import type { EntryView } from '@/lib/entries/views';
import { serverClient } from '@/lib/supabase/server';

/** A page of the signed-in person's entries, newest first. */
export async function listEntries(after: EntryCursor | null): Promise<EntryPage> {
  return listEntryRows(await serverClient(), after);
}

/** One of the signed-in person's entries; null for what isn't theirs or isn't there. */
export const getEntry = cache(async (id: string): Promise<WholeEntry | null> => {
  if (!z.uuid().safeParse(id).success) return null;
  const db = await serverClient();
  const [view, changes] = await Promise.all([findEntry(db, id), findChanges(db, id)]);
  return view && { ...withoutIndex(view), changes };
});

// What the search looks into is as large as the text, and of no use on a page.
function withoutIndex({ entry, events, removed, actionItems, ...view }: EntryView): EntryView {
  const bare = <T>(row: T): T => ({ ...row, words: null });
  return {
    ...view,
    entry: bare(entry),
    events: events.map(bare),
    removed: removed.map(bare),
    actionItems: actionItems.map(bare),
  };
}
