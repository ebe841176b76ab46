import type { Box, Side } from '@/lib/readers/schema';

/**
 * A line of print and its place on the screen, in shares of its sides. `stamp` is a time that stands
 * apart at its end.
 */
export type Laid = { text: string; box: Box; stamp?: string | null };
export type Bubble = { side: Side | 'centre'; from: number; to: number; box: Box };

const SAME_START = 0.025;
/** By the height of the lower line: one without long letters leaves as much room as it is high. */
const LINE_GAP = 1.2;
/** How much nearer to one side than to the other a bubble hangs. */
const LEANING = 0.06;

/** Puts lines together that stand closely below each other and begin alike, and says where they hang. */
export function bubblesOf(lines: Laid[]): Bubble[] {
  const bubbles: Bubble[] = [];
  for (const [index, { box, text }] of lines.entries()) {
    const last = bubbles.at(-1);
    const above = lines[index - 1]?.box;
    if (last && above && belongs(last.box, above, box, text)) {
      last.to = index;
      last.box = [
        Math.min(last.box[0], box[0]),
        Math.min(last.box[1], box[1]),
        Math.max(last.box[2], box[2]),
        Math.max(last.box[3], box[3]),
      ];
    } else bubbles.push({ side: 'centre', from: index, to: index, box });
  }
  return bubbles.map((bubble) => ({ ...bubble, side: sideOf(bubble.box) }));
}

function belongs(bubble: Box, above: Box, box: Box, text: string): boolean {
  const high = Math.min(above[3] - above[1], box[3] - box[1]);
  if (box[1] - above[3] > LINE_GAP * high) return false;
  if (Math.abs(box[0] - bubble[0]) < SAME_START) return true;
  // The stamp in a bubble's lower right corner.
  const isStamp = /^\W*\d{1,2}[:.]\d{2}\W{0,4}(?:[ap]m)?\W{0,4}$/i.test(text);
  return isStamp && box[0] > bubble[0] && box[2] < bubble[2] + 0.12;
}

function sideOf([left, , right]: Box): Bubble['side'] {
  const leaning = left - (1 - right);
  if (leaning > LEANING) return 'right';
  return leaning < -LEANING ? 'left' : 'centre';
}
