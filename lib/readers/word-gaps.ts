/** A letter as the engine saw it: its sign, its left and right edge and its height in pixels. */
export type Sign = { text: string; x0: number; x1: number; high: number };

/** In widths of a letter of the word. Measured: letters stand 0.1 to 0.4 apart, words 0.6 and more. */
const GAP = 0.55;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const DIGIT = /\p{N}/u;

/**
 * Where a word is really two that the engine ran together ("SamR", "7:31AM"): the indexes of signs
 * that begin a word of their own. Spaced-out print has wide gaps everywhere and isn't cut; figures
 * and what stands beside a sign of punctuation never are.
 */
export function wordStarts(signs: Sign[]): number[] {
  const letters = signs.filter(({ text }) => LETTER_OR_DIGIT.test(text));
  // In "still" most letters are strokes, whose width says nothing of the room between them.
  const width = median(letters.map(({ x0, x1, high }) => Math.max(x1 - x0, high / 2)));
  const gaps = signs.slice(1).map(({ x0 }, at) => x0 - (signs[at]?.x1 ?? x0));
  const usual = median(gaps);
  return gaps.flatMap((gap, at) => {
    const [before, after] = [signs[at]?.text ?? '', signs[at + 1]?.text ?? ''];
    const isJoint = LETTER_OR_DIGIT.test(before) && LETTER_OR_DIGIT.test(after);
    const isFigure = DIGIT.test(before) && DIGIT.test(after);
    return isJoint && !isFigure && gap > GAP * width && gap > 2 * usual ? [at + 1] : [];
  });
}

/** The lower of the two in the middle; 0 of nothing. */
function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1] ?? 0;
}
