import { type Grey, toSharp } from '@/lib/readers/flatten';

const LONG_SIDE = 1000;
const MOST_POINTS = 60_000;
const REACH = 30;
const DARK = 128;

/** Degrees clockwise by which the rows of print lean, and how much more they lie than stand. */
export type Slant = { lying: number; standing: number; ratio: number };

/**
 * How the rows of print in a flattened picture lean: `lying` near 0, `standing` near 90 (both within
 * 30 degrees). At the right angle the rows and the gaps between them are told apart most sharply
 * (projection profile). `ratio` above 1 speaks for rows that lie.
 */
export async function slantOf(picture: Grey): Promise<Slant> {
  const inside = { width: LONG_SIDE, height: LONG_SIDE, fit: 'inside' } as const;
  const { data, info } = await toSharp(picture)
    .resize({ ...inside, withoutEnlargement: true })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { xs, ys } = darkPoints(data, info.width);
  const lying = sharpest(xs, ys);
  const standing = sharpest(
    ys,
    xs.map((x) => -x),
  );
  return {
    lying: lying.angle,
    standing: standing.angle + 90,
    ratio: lying.score / Math.max(1, standing.score),
  };
}

function darkPoints(data: Buffer, width: number): { xs: Float32Array; ys: Float32Array } {
  const isDark = (at: number) => (data[at] ?? 255) < DARK;
  let count = 0;
  for (let at = 0; at < data.length; at += 1) if (isDark(at)) count += 1;
  const step = Math.max(1, Math.ceil(count / MOST_POINTS));
  const [xs, ys] = [
    new Float32Array(Math.ceil(count / step)),
    new Float32Array(Math.ceil(count / step)),
  ];
  for (let at = 0, nth = 0; at < data.length; at += 1) {
    if (!isDark(at)) continue;
    if (nth % step === 0) {
      xs[nth / step] = at % width;
      ys[nth / step] = Math.floor(at / width);
    }
    nth += 1;
  }
  return { xs, ys };
}

function sharpest(xs: Float32Array, ys: Float32Array): { angle: number; score: number } {
  let best = { angle: 0, score: profile(xs, ys, 0) };
  const look = (from: number, to: number, step: number) => {
    for (let angle = from; angle <= to; angle += step) {
      const score = profile(xs, ys, angle);
      // A picture that stands straight stays so unless another angle is clearly better.
      if (score > best.score * (best.angle === 0 ? 1.05 : 1)) best = { angle, score };
    }
  };
  look(-REACH, REACH, 1);
  look(best.angle - 1, best.angle + 1, 0.125);
  return best;
}

function profile(xs: Float32Array, ys: Float32Array, angle: number): number {
  const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
  const rows = new Float64Array(4 * LONG_SIDE);
  for (let index = 0; index < xs.length; index += 1) {
    const row = Math.round((ys[index] ?? 0) * cos - (xs[index] ?? 0) * sin) + 2 * LONG_SIDE;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let score = 0;
  for (let row = 1; row < rows.length; row += 1) {
    score += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  }
  return score;
}
