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

export function sizeOf({ left, right, top, bottom }: Spot): { wide: number; high: number } {
  return { wide: right - left + 1, high: bottom - top + 1 };
}
