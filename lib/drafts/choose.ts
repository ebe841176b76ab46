import { type Draft, isUnsent } from '@/lib/drafts/draft';
import type { DraftHead } from '@/lib/drafts/schema';

/** A draft that can be opened: what lies here, unless the server is to be asked for newer words. */
export type Candidate = { id: string; here: Draft | null; ask: boolean };

/**
 * Which drafts this device has to go on with, the one asked for first, then its own latest first;
 * which of its own are gone (submitted or thrown away elsewhere, with nothing newer here); and which
 * lie on the server only. `heads` is null where the server couldn't say.
 */
export function chooseDrafts(own: Draft[], heads: DraftHead[] | null, asked?: string) {
  const headOf = (id: string) => heads?.find((head) => head.id === id);
  const isGone = (draft: Draft) =>
    heads !== null && draft.rev > 0 && !isUnsent(draft) && !headOf(draft.id);
  const candidates = own
    .filter((draft) => !isGone(draft))
    .map((here): Candidate => {
      const ask = !isUnsent(here) && (headOf(here.id)?.rev ?? 0) > here.rev;
      return { id: here.id, here, ask };
    });
  const elsewhere = (heads ?? []).filter(({ id }) => !own.some((draft) => draft.id === id));
  const wanted = elsewhere.find(({ id }) => id === asked);
  const first = wanted
    ? [{ id: wanted.id, here: null, ask: true }]
    : candidates.filter(({ id }) => id === asked);
  return {
    candidates: [...first, ...candidates.filter(({ id }) => id !== asked)],
    gone: own.filter(isGone),
    elsewhere,
  };
}
