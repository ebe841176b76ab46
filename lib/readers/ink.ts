import type { Grey } from '@/lib/readers/flatten';

/** The frame of dark pixels that hang together, and how many they are. */
export type Spot = { left: number; right: number; top: number; bottom: number; pixels: number };
/** For each pixel the number of its spot, from 1; 0 where there is none. */
export type Ink = { spots: Spot[]; labels: Int32Array };

/** Finds what hangs together (by sides or corners) among the pixels darker than `below`. */
export function inkSpots({ data, width, height }: Grey, below: number): Ink {
  const labels = new Int32Array(data.length);
  const spots: Spot[] = [];
  const stack = new Int32Array(data.length);
  for (let start = 0; start < data.length; start += 1) {
    if (labels[start] !== 0 || (data[start] ?? 255) >= below) continue;
    const spot = { left: width, right: 0, top: height, bottom: 0, pixels: 0 };
    const label = spots.push(spot);
    let waiting = 1;
    stack[0] = start;
    labels[start] = label;
    while (waiting > 0) {
      waiting -= 1;
      const at = stack[waiting] ?? 0;
      const x = at % width;
      const y = (at - x) / width;
      spot.pixels += 1;
      if (x < spot.left) spot.left = x;
      if (x > spot.right) spot.right = x;
      if (y < spot.top) spot.top = y;
      if (y > spot.bottom) spot.bottom = y;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny += 1) {
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx += 1) {
          const next = ny * width + nx;
          if (labels[next] !== 0 || (data[next] ?? 255) >= below) continue;
          labels[next] = label;
          stack[waiting] = next;
          waiting += 1;
        }
      }
    }
  }
  return { spots, labels };
}
