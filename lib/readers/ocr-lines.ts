import type { Page } from 'tesseract.js';

/** Left, top, right, bottom in pixels. */
export type Place = { x0: number; y0: number; x1: number; y1: number };
export type Word = { text: string; confidence: number; place: Place };
export type Line = { words: Word[]; confidence: number; place: Place };

/** Words below this are mostly texture, icons and edges taken for letters. */
const NOISE = 0.35;
const SIGN_NOISE = 0.6;

/** The lines of words that the engine found, from the top, without what is no print. */
export function linesOf(page: Page): Line[] {
  const found = (page.blocks ?? []).flatMap((block) => block.paragraphs.flatMap((p) => p.lines));
  return found.flatMap((line) => {
    const words = line.words
      .map(({ text, confidence, bbox }) => ({
        text: asWord(text.trim()),
        confidence: confidence / 100,
        place: bbox,
      }))
      .filter(isPrint);
    if (!isSaying(words)) return [];
    const letters = words.reduce((sum, word) => sum + word.text.length, 0);
    const sure = words.reduce((sum, word) => sum + word.confidence * word.text.length, 0);
    return [{ words, confidence: sure / letters, place: around(words) }];
  });
}

/** Alone, the engine takes a sans-serif "I" for a stroke; a stroke that is a word there is none. */
function asWord(text: string): string {
  return text.replace(/^\|(?=$|['’](?:m|d|ll|ve)\b|[.,!?]$)/, 'I');
}

function isPrint({ text, confidence }: Word): boolean {
  if (text === '') return false;
  return confidence >= (/[\p{L}\p{N}]/u.test(text) ? NOISE : SIGN_NOISE);
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
