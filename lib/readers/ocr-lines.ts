import type { Word as EngineWord, Page } from 'tesseract.js';
import { wordStarts } from '@/lib/readers/word-gaps';

/** Left, top, right, bottom in pixels. */
export type Place = { x0: number; y0: number; x1: number; y1: number };
export type Word = { text: string; confidence: number; place: Place };
type Seen = Pick<EngineWord, 'text' | 'confidence' | 'bbox' | 'symbols'>;
export type Line = { words: Word[]; confidence: number; place: Place };

/** Words below this are mostly texture, icons and edges taken for letters. */
const NOISE = 0.35;
const SIGN_NOISE = 0.6;

/** The lines of words that the engine found, from the top, without what is no print. */
export function linesOf(page: Page): Line[] {
  const found = (page.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((p) => p.lines));
  return found.flatMap((line) => {
    const words = withoutNoise(
      line.words.flatMap(apart).map(({ text, confidence, bbox }) => ({
        text: asWord(text.trim()),
        confidence: confidence / 100,
        place: bbox,
      })),
    );
    if (!isSaying(words)) return [];
    const letters = words.reduce((sum, word) => sum + word.text.length, 0);
    const sure = words.reduce((sum, word) => sum + word.confidence * word.text.length, 0);
    return [{ words, confidence: sure / letters, place: around(words) }];
  });
}

/** One word, or the two and more that the engine ran together. */
function apart({ text, confidence, bbox, symbols }: Seen): Seen[] {
  const signs = symbols.map(({ text, bbox: { x0, x1, y0, y1 } }) => {
    return { text, x0, x1, high: y1 - y0 };
  });
  const starts = wordStarts(signs);
  // Signs that don't make up the word can't say where to cut it.
  if (starts.length === 0 || signs.map((sign) => sign.text).join('') !== text.trim()) {
    return [{ text, confidence, bbox, symbols }];
  }
  return [0, ...starts].map((from, at) => {
    const part = symbols.slice(from, starts[at]);
    const bboxOf = { ...bbox, x0: signs[from]?.x0 ?? bbox.x0, x1: part.at(-1)?.bbox.x1 ?? bbox.x1 };
    const said = part.map((sign) => sign.text).join('');
    return { text: said, confidence, bbox: bboxOf, symbols: part };
  });
}

/** Alone, the engine takes a sans-serif "I" for a stroke; a stroke that is a word there is none. */
function asWord(text: string): string {
  return text.replace(/^\|(?=$|['’](?:m|d|ll|ve)\b|[.,!?]$)/, 'I');
}

/** Noise is beside the print: between two words that are print, what has a letter is a word as well. */
function withoutNoise(words: Word[]): Word[] {
  const from = words.findIndex(isPrint);
  const to = words.findLastIndex(isPrint);
  return words.filter((word, at) => isPrint(word) || (at > from && at < to && hasLetter(word)));
}

function isPrint({ text, confidence }: Word): boolean {
  if (text === '') return false;
  return confidence >= (hasLetter({ text }) ? NOISE : SIGN_NOISE);
}

function hasLetter({ text }: Pick<Word, 'text'>): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** A single letter is print only if it is clear: the rest are icons. */
function isSaying(words: Word[]): boolean {
  const text = words.map((word) => word.text).join(' ');
  if (/[\p{L}\p{N}]{2}/u.test(text)) return true;
  return /[\p{L}\p{N}]/u.test(text) && words.every((word) => word.confidence > 0.85);
}

export function around(words: { place: Place }[]): Place {
  return {
    x0: Math.min(...words.map(({ place }) => place.x0)),
    y0: Math.min(...words.map(({ place }) => place.y0)),
    x1: Math.max(...words.map(({ place }) => place.x1)),
    y1: Math.max(...words.map(({ place }) => place.y1)),
  };
}
