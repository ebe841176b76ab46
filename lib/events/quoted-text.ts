/** A quote in a text: UTF-16 offsets, half-open, and the number that ties it to its event. */
export type Quote = { number: number; start: number; end: number };

/** A run of text under the same quotes. `ends`: numbers of the quotes whose last words these are. */
export type Piece = { start: number; text: string; numbers: number[]; ends: number[] };

/**
 * Cuts a text into paragraphs (at blank lines), and each paragraph where a quote begins or ends, so
 * that quotes may overlap and cross paragraphs. Joined again, the pieces hold every character but
 * the blank lines between paragraphs. Quotes that lie outside of the text are left out.
 */
export function quotedParagraphs(text: string, quotes: Quote[]): Piece[][] {
  const valid = quotes.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  return paragraphs(text).map(([from, to]) => {
    const cuts = valid.flatMap(({ start, end }) => [start, end]);
    const inside = cuts.filter((cut) => cut > from && cut < to);
    const edges = [...new Set([from, ...inside, to])].sort((a, b) => a - b);
    return edges.slice(0, -1).map((start, index) => {
      const end = edges[index + 1] ?? to;
      const over = valid.filter((quote) => quote.start < end && quote.end > start);
      return {
        start,
        text: text.slice(start, end),
        numbers: numbersOf(over),
        ends: numbersOf(over.filter((quote) => lastWordsIn(quote, start, end, text))),
      };
    });
  });
}

function paragraphs(text: string): [number, number][] {
  const ranges: [number, number][] = [];
  let from = 0;
  for (const gap of text.matchAll(/[^\S\n]*\n(?:[^\S\n]*\n)+/g)) {
    if (gap.index > from) ranges.push([from, gap.index]);
    from = gap.index + gap[0].length;
  }
  if (from < text.length) ranges.push([from, text.length]);
  return ranges;
}

// A quote may end in the blank lines after a paragraph: its number then stands after the last words.
function lastWordsIn(quote: Quote, start: number, end: number, text: string): boolean {
  return quote.end > start && text.slice(end, quote.end).trim() === '';
}

function numbersOf(quotes: Quote[]): number[] {
  return [...new Set(quotes.map(({ number }) => number))].sort((a, b) => a - b);
}
