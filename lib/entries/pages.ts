import { z } from 'zod';
import type { EntryListItem } from '@/lib/entries/views';

/** Where a page of the journal ended: when its last entry was handed in (an instant), and its id. */
const cursorSchema = z.object({ at: z.iso.datetime({ offset: true }), id: z.uuid() });
export type EntryCursor = z.infer<typeof cursorSchema>;

export type EntryPage = {
  entries: EntryListItem[];
  /** Null where no older ones follow. */
  last: EntryCursor | null;
};

/** The address of the entries after that one. */
export function olderPath({ at, id }: EntryCursor) {
  return { pathname: '/journal', query: { after: `${at}_${id}` } } as const;
}

/** What an address names; null for the newest entries, also where it names nothing that can be. */
export function parseCursor(after: string | undefined): EntryCursor | null {
  const [at, id] = (after ?? '').split('_');
  return cursorSchema.safeParse({ at, id }).data ?? null;
}

/** PostgREST's condition for what comes after that entry. */
export function isOlder({ at, id }: EntryCursor): string {
  return `submitted_at.lt."${at}",and(submitted_at.eq."${at}",id.lt.${id})`;
}
