import { type Draft, isUnsent } from '@/lib/drafts/draft';
import type { DraftHead } from '@/lib/drafts/schema';

/** A draft that can be opened: what lies here, unless the server is to be asked how it stands. */
export type Candidate = { id: string; here: Draft | null; ask: boolean };

/**
 * Which drafts this device has to go on with, the one asked for first, then its own latest first, and
 * which lie on the server only. `heads` is null where the server couldn't say. It may be of a while ago
 * (a page that Back brought): a draft that it misses is asked for before it is taken for gone.
 */
export function chooseDrafts(own: Draft[], heads: DraftHead[] | null, asked?: string) {
  const candidates = own.map((here): Candidate => {
    const head = heads?.find(({ id }) => id === here.id);
    const isNewer = head !== undefined && head.rev > here.rev;
    return { id: here.id, here, ask: (isNewer || isMissed(here, heads)) && !isUnsent(here) };
  });
  const elsewhere = (heads ?? []).filter(({ id }) => !own.some((draft) => draft.id === id));
  const wanted = elsewhere.find(({ id }) => id === asked);
  const first = wanted
    ? [{ id: wanted.id, here: null, ask: true }]
    : candidates.filter(({ id }) => id === asked);
  return {
    candidates: [...first, ...candidates.filter(({ id }) => id !== asked)],
    elsewhere,
  };
}

/** Whether the server had this draft and, by what it says, has it no longer: it was handed in elsewhere. */
export function isMissed({ id, rev }: Draft, heads: DraftHead[] | null): boolean {
  return heads !== null && rev > 0 && !heads.some((head) => head.id === id);
}
