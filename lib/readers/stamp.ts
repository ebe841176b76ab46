import type { Word } from '@/lib/readers/ocr-lines';

const CLOCK = /^\W*((?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\b\.?)?)\W{0,4}$/i;

/** Of the highest word: figures of the same print are three quarters as high as a word with a tail. */
const SMALL = 0.7;

/**
 * The time at the end of a line that stands apart from what is said: after a gap that is wider than
 * letters are high, or in smaller print. Null where there is none.
 */
export function stampOf(words: Word[]): string | null {
  for (const count of [1, 2, 3]) {
    const [last, before] = [words.slice(-count), words.at(-count - 1)];
    const time = CLOCK.exec(last.map(({ text }) => text).join(' '))?.[1];
    const first = last[0];
    if (!time || !first || !before) continue;
    const isApart = first.place.x0 - before.place.x1 > height(before);
    const isSmall = height(first) < SMALL * Math.max(...words.slice(0, -count).map(height));
    return isApart || isSmall ? time : null;
  }
  return null;
}

function height({ place }: Word): number {
  return place.y1 - place.y0;
}
