const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const AT_MOST = 8;

/** Words of a text that are to be marked: UTF-16 offsets, half-open. */
export type Range = { start: number; end: number };

/** The words of a question to the library, in lower case, each once; eight at most. */
export function searchWords(question: string): string[] {
  const words = question.toLowerCase().match(WORDS) ?? [];
  return [...new Set(words)].slice(0, AT_MOST);
}

/**
 * Where the words that were looked for stand in a text: as the start of a word, or as another form
 * of one (English endings), the way the database finds them.
 */
export function foundRanges(text: string, words: string[]): Range[] {
  const stems = new Set(words.map(stem));
  return Array.from(text.matchAll(WORDS)).flatMap(({ 0: word, index }) => {
    const lower = word.toLowerCase();
    const exact = words.find((asked) => lower.startsWith(asked));
    if (exact !== undefined) return [{ start: index, end: index + exact.length }];
    return stems.has(stem(lower)) ? [{ start: index, end: index + word.length }] : [];
  });
}

/** Cuts a text at the ranges, which must be in order: every piece, and whether it is marked. */
export function marked(text: string, ranges: Range[]): { at: number; text: string; on: boolean }[] {
  const pieces: { at: number; text: string; on: boolean }[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start > at) pieces.push({ at, text: text.slice(at, start), on: false });
    pieces.push({ at: start, text: text.slice(start, end), on: true });
    at = end;
  }
  if (at < text.length) pieces.push({ at, text: text.slice(at), on: false });
  return pieces;
}

/** A passage on one line that shows the first of the words; cut at words, with dots where it is cut. */
export function excerptAround(text: string, words: string[], length = 150): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const first = foundRanges(line, words)[0]?.start ?? 0;
  const start = first < length / 2 ? 0 : line.indexOf(' ', Math.max(0, first - length / 3)) + 1;
  const rest = line.slice(start, start + length);
  const cut = start + length < line.length;
  const end = cut ? rest.lastIndexOf(' ') : -1;
  return `${start > 0 ? '… ' : ''}${end > 0 ? rest.slice(0, end) : rest}${cut ? ' …' : ''}`;
}

// Enough to mark what the database's stemmer found; what it finds beyond stays unmarked.
function stem(word: string): string {
  const bare = word.replace(/(?:ing|ed|es|s)$/, '');
  const base = bare.length >= 3 ? bare : word;
  return base.replace(/(.)\1$/, '$1').replace(/[ey]$/, '');
}
