import type { Grey } from '@/lib/readers/flatten';
import { inkSpots, type Spot } from '@/lib/readers/ink';

const SMALLEST = 4;
const LARGEST = 120;

/**
 * How high the small letters of a flattened picture are, in pixels: the median height of what hangs
 * together, specks and lines left out. Null where there is too little to tell.
 */
export function printSize(picture: Grey): number | null {
  const heights = inkSpots(picture, 128)
    .spots.map(sizeOf)
    .filter(({ wide, high }) => high >= SMALLEST && high <= LARGEST && wide <= 4 * high)
    .map(({ high }) => high)
    .sort((a, b) => a - b);
  return heights.length < 20 ? null : (heights[heights.length >> 1] ?? null);
}

/**
 * Takes away what is no print though it hangs together: the thin, wide arcs that the round corners of
 * bubbles leave, which the engine takes for letters. `letters` is the height of small letters.
 */
export function withoutArcs(picture: Grey, letters: number): Grey {
  const { spots, labels } = inkSpots(picture, 215);
  const isArc = spots.map((spot) => {
    const { wide, high } = sizeOf(spot);
    return Math.min(wide, high) > letters && spot.pixels < 0.14 * wide * high;
  });
  if (!isArc.includes(true)) return picture;
  const data = picture.data.map((value, at) => (isArc[(labels[at] ?? 0) - 1] ? 255 : value));
  return { ...picture, data: Buffer.from(data.buffer, data.byteOffset, data.length) };
}

function sizeOf({ left, right, top, bottom }: Spot): { wide: number; high: number } {
  return { wide: right - left + 1, high: bottom - top + 1 };
}
