import { type Folded, fold } from '@/lib/extraction/fold';
import { cleanText } from '@/lib/text';

/** UTF-16 offsets of the stored text, half-open; `quote` is exactly what stands there. */
export type Span = { start: number; end: number; quote: string };

const WORD = /[\p{L}\p{N}]/u;
const ENDS_A_WORD = /[\p{L}\p{N}\p{M}]$/u;
const BEGINS_A_WORD = /^[\p{L}\p{N}\p{M}]/u;
/** Scripts that write no spaces between words: every character may begin or end a quote. */
const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** What makes one emoji of several: a skin tone, or the joiner before the next of a family. */
const EMOJI_GOES_ON = /^[\p{Emoji_Modifier}\u200d]/u;
const SEEN = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Finds a quote in a source: exactly, else with typographic variants taken as the same, and then
 * gives the source's own words. Only whole words and whole characters count; null if it isn't there.
 * No fuzzy matching.
 */
export function locate(source: Folded, quote: string): Span | null {
  const wanted = cleanText(quote).trim();
  if (!WORD.test(wanted)) return null;
  return locateIn(source, wanted, false) ?? locateIn(source, wanted, true);
}

function locateIn(source: Folded, wanted: string, mayCut: boolean): Span | null {
  const exact = findWhole(source.text, wanted, mayCut);
  if (exact !== -1) return spanOf(source.text, exact, exact + wanted.length);
  return locateFolded(source, wanted, mayCut) ?? locateFolded(source, withoutMarks(wanted), mayCut);
}

function locateFolded(source: Folded, wanted: string, mayCut: boolean): Span | null {
  const needle = fold(wanted).folded.trim();
  if (!WORD.test(needle)) return null;
  const found = findWhole(source.folded, needle, mayCut);
  const start = source.starts[found];
  const end = source.ends[found + needle.length - 1];
  if (found === -1 || start === undefined || end === undefined) return null;
  return spanOf(source.text, start, end);
}

/**
 * The first place where the words stand on their own: "ran" isn't found in "grandmother". Only where
 * it `mayCut` do they end within an emoji, which somebody typed again without its skin or family.
 */
function findWhole(text: string, words: string, mayCut: boolean): number {
  let found = text.indexOf(words);
  while (found !== -1) {
    const before = text.slice(Math.max(0, found - 2), found);
    const after = text.slice(found + words.length, found + words.length + 2);
    const isWhole = !joins(before, words.slice(0, 2)) && !joins(words.slice(-2), after);
    if (isWhole && (mayCut || !EMOJI_GOES_ON.test(after))) return found;
    found = text.indexOf(words, found + 1);
  }
  return -1;
}

/** Whether two pieces of text meet within a word. */
function joins(left: string, right: string): boolean {
  if (/^\p{M}/u.test(right)) return true;
  if (!ENDS_A_WORD.test(left) || !BEGINS_A_WORD.test(right)) return false;
  return !(NO_SPACES.test([...left].at(-1) ?? '') || NO_SPACES.test([...right][0] ?? ''));
}

/** A family is one emoji made of several: a quote takes it whole, as people see it. */
function spanOf(text: string, from: number, to: number): Span {
  const seen = SEEN.segment(text);
  const start = seen.containing(from)?.index ?? from;
  const last = seen.containing(to - 1);
  const end = last ? last.index + last.segment.length : to;
  return { start, end, quote: text.slice(start, end) };
}

function withoutMarks(quote: string): string {
  return quote.replace(/^["'“”‘’«»„\s]+|["'“”‘’«»\s]+$/gu, '');
}
