import { MarkedWords } from '@/components/search/marked-words';
import type { LibraryItem } from '@/lib/evidence/library-view';
import { excerptAround, searchWords } from '@/lib/search/highlight';

type Props = { item: LibraryItem; query: string };

/** Where a search found a file: the words around the place, the ones looked for marked. */
export function FoundWords({ item: { excerpt, page }, query }: Props) {
  if (!query || !excerpt) return null;
  const words = searchWords(query);
  const line = excerptAround(excerpt, words);
  return (
    <p className="mt-1 line-clamp-3 text-13 text-ink-2">
      {page !== null && page > 1 && <span className="font-sans text-ink-3">Page {page}: </span>}
      <span className={page === 0 ? 'veil' : 'words veil text-14'} dir="auto">
        <MarkedWords text={line} words={words} />
      </span>
    </p>
  );
}
