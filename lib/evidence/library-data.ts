import { callRpc, type Db } from '@/lib/database';
import { type LibraryFilters, monthBounds } from '@/lib/evidence/library-filters';
import { type Cursor, type Library, libraryAnswer } from '@/lib/evidence/library-view';
import { searchWords } from '@/lib/search/highlight';

/** A person's whole library, mostly: it comes with the page, and is there at once. */
const AT_ONCE = 500;

type Asked = { filters: LibraryFilters; timeZone: string; after: Cursor | null };

/** The files of the person whom `db` acts as, the newest first, a page at a time. */
export function listLibrary(db: Db, { filters, timeZone, after }: Asked): Promise<Library> {
  const { q, kind, month, linked, readable } = filters;
  const args = {
    p_words: searchWords(q),
    p_filter: {
      ...(kind && { kind }),
      ...(month && monthBounds(month, timeZone)),
      ...(linked && { linked: linked === 'yes' }),
      ...(readable && { readable: readable === 'yes' }),
    },
    p_zone: timeZone,
    p_before: after?.received_at ?? null,
    p_before_id: after?.id ?? null,
    p_limit: AT_ONCE,
  };
  return callRpc(db, 'list_evidence', args, libraryAnswer);
}
