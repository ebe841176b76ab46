import type { Grey } from '@/lib/readers/flatten';
import { type Ink, inkSpots, type Spot } from '@/lib/readers/ink';
import { sizeOf } from '@/lib/readers/print-size';

/** How far from the middle of its circle, in radii, a quarter of a ring lies. */
const RING = [0.7, 1.15] as const;

/**
 * Takes away what is no print though it hangs together: the arcs that the round corners of bubbles
 * leave, which the engine takes for letters. `letters` is the height of small letters.
 */
export function withoutArcs(picture: Grey, letters: number): Grey {
  const ink = inkSpots(picture, 215);
  const onRing = ringsOf(ink, picture.width);
  const isArc = ink.spots.map((spot, index) => {
    const { wide, high } = sizeOf(spot);
    const [least, most] = [Math.min(wide, high), Math.max(wide, high)];
    if (least > letters && spot.pixels < 0.14 * wide * high) return true;
    const isCorner = least > 0.4 * letters && most < 2 * least;
    return isCorner && (onRing[index] ?? 0) >= 0.95 * spot.pixels;
  });
  if (!isArc.includes(true)) return picture;
  const data = picture.data.map((value, at) => (isArc[(ink.labels[at] ?? 0) - 1] ? 255 : value));
  return { ...picture, data: Buffer.from(data.buffer, data.byteOffset, data.length) };
}

/**
 * For each spot, how many of its pixels lie on a quarter of a ring that fills its frame; the middle of
 * the ring is that corner of the frame for which they are most.
 */
function ringsOf({ spots, labels }: Ink, width: number): number[] {
  const counts = new Int32Array(spots.length * 4);
  for (let at = 0; at < labels.length; at += 1) {
    const label = labels[at] ?? 0;
    const spot = spots[label - 1];
    if (!spot) continue;
    const [x, y] = inFrame(spot, at % width, Math.floor(at / width));
    for (let corner = 0; corner < 4; corner += 1) {
      const far = Math.hypot(corner & 1 ? 1 - x : x, corner & 2 ? 1 - y : y);
      const place = (label - 1) * 4 + corner;
      if (far >= RING[0] && far <= RING[1]) counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  return spots.map((_, index) => Math.max(...counts.subarray(index * 4, index * 4 + 4)));
}

/** Where the middle of a pixel lies in the frame of its spot, as shares of its sides. */
function inFrame(spot: Spot, x: number, y: number): [number, number] {
  const { wide, high } = sizeOf(spot);
  return [(x - spot.left + 0.5) / wide, (y - spot.top + 0.5) / high];
}
