/** A source in two forms: as stored, and folded for comparison with a way back. */
export type Folded = { text: string; folded: string; at: number[] };

/** UTF-16 offsets of the stored text, half-open; `quote` is exactly what stands there. */
export type Span = { start: number; end: number; quote: string };

const SAME: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u201b': "'",
  '\u2032': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2033': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u2026': '...',
};
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/;

/** Prepares a source once for many look-ups: whitespace, quotation marks, dashes and dots alike. */
export function fold(text: string): Folded {
  let folded = '';
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charAt(index);
    if (INVISIBLE.test(unit)) continue;
    const isSpace = /\s/.test(unit);
    if (isSpace && folded.endsWith(' ')) continue;
    for (const out of isSpace ? ' ' : (SAME[unit] ?? unit)) {
      folded += out;
      at.push(index);
    }
  }
  return { text, folded, at };
}

/**
 * Finds a quote in a source: exactly, else with typographic variants taken as the same, and then
 * gives the source's own words. Only whole words count; null if it isn't there. No fuzzy matching.
 */
export function locate(source: Folded, quote: string): Span | null {
  const wanted = quote.trim();
  if (!/[\p{L}\p{N}]/u.test(wanted)) return null;
  const exact = findWhole(source.text, wanted);
  if (exact !== -1) return { start: exact, end: exact + wanted.length, quote: wanted };
  return locateFolded(source, wanted) ?? locateFolded(source, withoutMarks(wanted));
}

function locateFolded(source: Folded, wanted: string): Span | null {
  const needle = fold(wanted).folded.trim();
  if (!/[\p{L}\p{N}]/u.test(needle)) return null;
  const found = findWhole(source.folded, needle);
  const start = source.at[found];
  const last = source.at[found + needle.length - 1];
  if (found === -1 || start === undefined || last === undefined) return null;
  const end = last + 1;
  return { start, end, quote: source.text.slice(start, end) };
}

/** The first place where the words stand on their own: "ran" isn't found in "grandmother". */
function findWhole(text: string, words: string): number {
  let found = text.indexOf(words);
  while (found !== -1) {
    const before = text.slice(Math.max(0, found - 2), found);
    const after = text.slice(found + words.length, found + words.length + 2);
    if (!joins(before, words.slice(0, 2), 'before') && !joins(after, words.slice(-2), 'after')) {
      return found;
    }
    found = text.indexOf(words, found + 1);
  }
  return -1;
}

function joins(outside: string, inside: string, side: 'before' | 'after'): boolean {
  return side === 'before'
    ? /[\p{L}\p{N}\p{M}]$/u.test(outside) && /^[\p{L}\p{N}\p{M}]/u.test(inside)
    : /[\p{L}\p{N}]$/u.test(inside) && /^[\p{L}\p{N}\p{M}]/u.test(outside);
}

function withoutMarks(quote: string): string {
  return quote.replace(/^["'“”‘’«»„\s]+|["'“”‘’«»\s]+$/gu, '');
}
