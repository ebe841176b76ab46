import type { ItemQuote } from '@/lib/evidence/item-view';

/**
 * The quotes on one page as people read them: those of one event with nothing but white space between
 * them are one passage. In the order of the text.
 */
export function joinedQuotes(quotes: ItemQuote[], text: string): ItemQuote[] {
  const joined: ItemQuote[] = [];
  for (const quote of quotes.toSorted((a, b) => a.start - b.start)) {
    const last = joined.findLast(({ eventId }) => eventId === quote.eventId);
    if (last && text.slice(last.end, quote.start).trim() === '') {
      last.end = Math.max(last.end, quote.end);
    } else joined.push({ ...quote });
  }
  return joined;
}
