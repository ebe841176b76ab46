import type { Range } from '@/lib/search/highlight';

type Numbered = Range & { number: number };

/** What lies over a page's text. Ranges are UTF-16 offsets, half-open, and may overlap. */
export type Layers = {
  /** Words that events came from. */
  quotes: Numbered[];
  /** Words that may have been misread. */
  unsure: Range[];
  /** Words that were looked for. */
  found: Range[];
};

export type TextPiece = {
  start: number;
  text: string;
  /** Numbers of the quotes that it belongs to, and of those that end with it. */
  numbers: number[];
  ends: number[];
  unsure: boolean;
  found: boolean;
};

/**
 * Cuts a text where anything over it begins or ends. Joined again, the pieces hold every character.
 * Ranges that lie outside of the text are left out.
 */
export function textPieces(text: string, layers: Layers): TextPiece[] {
  const fits = <T extends Range>(ranges: T[]): T[] =>
    ranges.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const [quotes, unsure, found] = [fits(layers.quotes), fits(layers.unsure), fits(layers.found)];
  const cuts = [...quotes, ...unsure, ...found].flatMap(({ start, end }) => [start, end]);
  const edges = [...new Set([0, ...cuts, text.length])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length;
    const over = (range: Range) => range.start < end && range.end > start;
    const here = quotes.filter(over);
    return {
      start,
      text: text.slice(start, end),
      numbers: numbersOf(here),
      ends: numbersOf(here.filter((quote) => quote.end === end)),
      unsure: unsure.some(over),
      found: found.some(over),
    };
  });
}

function numbersOf(quotes: Numbered[]): number[] {
  return [...new Set(quotes.map(({ number }) => number))].sort((a, b) => a - b);
}
