import { type Folded, fold } from '@/lib/extraction/fold';
import type { GroundedSource } from '@/lib/extraction/grounded';
import type { ExtractionInput } from '@/lib/extraction/input';
import { locate } from '@/lib/extraction/locate';
import type { ModelEvent } from '@/lib/extraction/schema';

/** One text that quotes may come from. */
export type Source = Folded & {
  correctionId?: string;
  evidenceId: string | null;
  /** The number of the file, from 1. */
  index: number | null;
  page: number | null;
  lower: Folded;
};

/** The entry first, then its corrections, then every page of every file, each folded once. */
export function sourcesOf(input: ExtractionInput): Source[] {
  const own = { evidenceId: null, index: null, page: null };
  const entry = { ...folds(input.text), ...own };
  const corrections = (input.corrections ?? []).map(({ id, text }) => {
    return { ...folds(text), ...own, correctionId: id };
  });
  const pages = input.evidence.flatMap((file, at) =>
    file.pages.map((page) => ({
      ...folds(page.text),
      evidenceId: file.id,
      index: at + 1,
      page: page.page,
    })),
  );
  return [entry, ...corrections, ...pages];
}

/**
 * Finds a claimed source. A file without or with a wrong page is searched as a whole, and the entry
 * with its corrections, which the same person wrote; another file, or the entry instead of a file,
 * isn't: who said it matters. Null if the quote isn't there.
 */
export function findSource(
  sources: Source[],
  claim: ModelEvent['sources'][number],
): GroundedSource | null {
  const index = claim.source === 'entry' ? null : claim.evidence_index;
  if (claim.source === 'evidence' && index === null) return null;
  const candidates = sources.filter((source) => source.index === index);
  candidates.sort((a, b) => Number(b.page === claim.page) - Number(a.page === claim.page));
  return find(candidates, claim.quote);
}

/** Finds words wherever they stand: in the entry first, then in its corrections, then in the files. */
export function find(sources: Source[], quote: string): GroundedSource | null {
  for (const source of sources) {
    const span = locate(source, quote);
    if (!span) continue;
    const { correctionId, evidenceId, page } = source;
    return { ...(correctionId && { correctionId }), evidenceId, page, ...span };
  }
  return null;
}

/** The same, not minding capitals: for phrases and names, which aren't shown as quotes. */
export function mentions(sources: Source[], words: string): boolean {
  const wanted = fold(words).folded.trim().toLocaleLowerCase('en');
  if (wanted === '') return false;
  return sources.some((source) => locate(source.lower, wanted) !== null);
}

function folds(text: string): Folded & { lower: Folded } {
  return { ...fold(text), lower: fold(text.toLocaleLowerCase('en')) };
}
