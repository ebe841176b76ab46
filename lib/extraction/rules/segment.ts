import { A_MONTH } from '@/lib/extraction/rules/weekdays';
import { shorten } from '@/lib/text';

/** One sentence of a source with its place, UTF-16 and half-open; `text` is exactly what stands there. */
export type Sentence = { text: string; start: number; end: number };

/** UTF-16 units. */
const LONGEST = 1000;
const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' });
const ABBREVIATION =
  /(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|St|Jr|Sr|vs|No|approx|Prof|Rev|Sgt|Lt|Capt|Ave|Rd|[A-Z])\.$/;
const SMALL_START = /(?<=[\p{L}\d)][.!?])\s+(?=[\p{Ll}\d])/gu;
const HALF_DAY = /\b[ap]\.m\.$/i;
/** A month or a weekday cut short, without its full stop; "sat" and "sun" are words, too. */
export const SHORT_DAY =
  '(?:[Jj]an|[Ff]eb|[Mm]ar|[Aa]pr|[Jj]un|[Jj]ul|[Aa]ug|[Ss]ept?|[Oo]ct|[Nn]ov|[Dd]ec|[Mm]on|[Tt]ues?|[Ww]ed|[Tt]hu(?:rs?)?|[Ff]ri|Sat|Sun)';
/** "On Nov.", "last Thurs.": the full stop ends a sentence only where the next one begins. */
const DAY_CUT_SHORT = new RegExp(`(?:^|[\\s(])${SHORT_DAY}\\.$`);
const DAY_ALONE = new RegExp(
  `^(?:(?:and|but|then|so|on|in|by|since|until|last|this|next|\\d{1,2}(?:st|nd|rd|th)?)\\s+)*${SHORT_DAY}\\.$`,
  'i',
);
const GOES_ON = /^(?:the\s+)?[\d\p{Ll}]/u;
const MONTH_AHEAD = new RegExp(`^${A_MONTH}(?:\\s+\\d|$)`, 'i');

/** Splits a text into sentences; not after "Ms." and not where only a line of a letter ends. */
export function sentences(text: string): Sentence[] {
  const merged: Sentence[] = [];
  for (const { segment, index } of parts(text)) {
    const piece = trimmed(text, index, index + segment.length);
    if (piece.text === '') continue;
    const last = merged.at(-1);
    if (last && continues(text.slice(last.end, piece.start), last.text, piece.text)) {
      merged[merged.length - 1] = trimmed(text, last.start, piece.end);
    } else merged.push(piece);
  }
  return merged.flatMap(bounded);
}

/** Also where a phone's writer begins a sentence with a small letter. */
function* parts(text: string): Iterable<{ segment: string; index: number }> {
  for (const { segment, index } of SEGMENTER.segment(text)) {
    let from = 0;
    for (const match of segment.matchAll(SMALL_START)) {
      const to = match.index + match[0].length;
      const before = segment.slice(from, match.index);
      if (isShort(before)) continue;
      yield { segment: segment.slice(from, to), index: index + from };
      from = to;
    }
    yield { segment: segment.slice(from), index: index + from };
  }
}

function isShort(text: string): boolean {
  return ABBREVIATION.test(text) || HALF_DAY.test(text) || DAY_CUT_SHORT.test(text);
}

function continues(gap: string, before: string, after: string): boolean {
  if (/\n\s*\n/.test(gap)) return false;
  if (ABBREVIATION.test(before)) return !gap.includes('\n');
  if (DAY_CUT_SHORT.test(before) && !gap.includes('\n')) {
    return GOES_ON.test(after) || MONTH_AHEAD.test(after) || DAY_ALONE.test(before);
  }
  const goesOn = /^[\p{Ll},;]/u.test(after);
  return (
    goesOn && (HALF_DAY.test(before) || (gap.includes('\n') && !/[.!?:…]["”’)]*$/u.test(before)))
  );
}

/** Dictated text may have no full stop for pages: it is taken in pieces of whole words. */
function bounded(sentence: Sentence): Sentence[] {
  const pieces: Sentence[] = [];
  let { text, start } = sentence;
  while (text.length > LONGEST) {
    const head = shorten(text, LONGEST);
    const length = head.length || LONGEST;
    pieces.push(trimmed(text, 0, length, start));
    start += length;
    text = text.slice(length);
  }
  return [...pieces, trimmed(text, 0, text.length, start)].filter((piece) => piece.text !== '');
}

function trimmed(text: string, start: number, end: number, offset = 0): Sentence {
  const piece = text.slice(start, end);
  const from = offset + start + piece.length - piece.trimStart().length;
  const kept = piece.trim();
  return { text: kept, start: from, end: from + kept.length };
}
