import sharp, { type Sharp } from 'sharp';

/** One byte a pixel, 0 black to 255 white, row by row. */
export type Grey = { data: Buffer; width: number; height: number };

/** Of 255: grain of paper and of cameras, which is nearer to its background than print. */
const GRAIN = 8;
const GAIN = 3;
/** Windows of 1.5 to 2.6 small letters read alike; small ones are quicker. */
const LETTERS = 1.6;
/** Pixels. A window as wide as this finds the same median in every other pixel, four times as fast. */
const WIDE = 12;

/**
 * Makes all print dark on white: each pixel's distance from its background, which is the local
 * median. White words in a coloured bubble, dark mode and shadows on paper come out alike; on raw
 * chat screenshots the engine lost whole bubbles. Takes a decoded picture and, if known, the height
 * of its small letters in pixels.
 */
export async function flatten(picture: Sharp, letters: number | null): Promise<Grey> {
  const { data, info } = await picture
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const background = await localMedian({ data, width, height }, letters);
  const print = data.map(
    (value, at) =>
      255 - Math.min(255, Math.max(0, Math.abs(value - (background[at] ?? value)) - GRAIN) * GAIN),
  );
  return { data: Buffer.from(print.buffer, print.byteOffset, print.length), width, height };
}

/** The picture, ready for more. */
export function toSharp({ data, width, height }: Grey): Sharp {
  return sharp(data, { raw: { width, height, channels: 1 } });
}

/**
 * The window is wider than a stroke and narrower than a bubble: by the height of small letters where
 * it is known, else by the width of the picture. Pixels are left out, not mixed: a mix of both sides
 * of a bubble's edge is a third colour.
 */
async function localMedian(picture: Grey, letters: number | null): Promise<Buffer> {
  const { width, height } = picture;
  const wide = letters === null ? width / 50 : letters * LETTERS;
  const shrink = width > 1300 || wide >= WIDE ? 2 : 1;
  const small = { width: Math.ceil(width / shrink), height: Math.ceil(height / shrink) };
  const wanted = wide / shrink;
  const window = 2 * Math.round((Math.min(Math.max(wanted, 9), 31) - 1) / 2) + 1;
  const shrunken = toSharp(picture).resize({ ...small, fit: 'fill', kernel: 'nearest' });
  const data = await bytes(shrunken);
  const median = await bytes(toSharp({ ...small, data }).median(window));
  if (shrink === 1) return median;
  const whole = { width, height, fit: 'fill', kernel: 'nearest' } as const;
  return bytes(toSharp({ ...small, data: median }).resize(whole));
}

function bytes(picture: Sharp): Promise<Buffer> {
  return picture.greyscale().raw().toBuffer();
}
