import { chooseDrafts, isMissed } from '@/lib/drafts/choose';
import { type Draft, isUnsent } from '@/lib/drafts/draft';
import type { DraftHead } from '@/lib/drafts/schema';

/** A draft as a list shows it. */
export type DraftRow = {
  id: string;
  day: string | null;
  /** Its beginning. */
  words: string;
  files: number;
  /** Where it is safe: here, on the server, or both; `waiting`: it goes when there is a line. */
  place: 'device' | 'both' | 'server' | 'waiting';
  changedAt: number;
};

/** All drafts of one person, latest first; `heads` is null where the server couldn't say. */
export function draftRows(own: Draft[], heads: DraftHead[] | null): DraftRow[] {
  const { candidates, elsewhere } = chooseDrafts(own, heads);
  const here = candidates.flatMap(({ here: draft }): DraftRow[] => {
    if (!draft || (isMissed(draft, heads) && !isUnsent(draft))) return [];
    const { id, day, text, files, changedAt } = draft;
    const goes = draft.queued && draft.files.every((file) => file.received);
    const place = goes ? 'waiting' : isUnsent(draft) ? 'device' : 'both';
    return [{ id, day, words: text, files: files.length, place, changedAt }];
  });
  const there = elsewhere.map(
    ({ opening, ...head }): DraftRow => ({
      ...{ id: head.id, day: head.day, words: opening, files: head.files },
      ...{ place: 'server', changedAt: head.changedAt },
    }),
  );
  return [...here, ...there].sort((a, b) => b.changedAt - a.changedAt);
}
