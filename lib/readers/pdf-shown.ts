import sharp, { type Sharp } from 'sharp';
import type { Painted } from '@/lib/readers/pdf-paint';
import type { Piece } from '@/lib/readers/pdf-text';

/** Of 255: what is fainter than this can't be read by people either. */
const CONTRAST = 40;
const SLICES = 12;

/**
 * Whether a piece of text can be seen: the page painted with its words must differ, along most of the
 * piece, from the page painted without. White on white, painted over, cut away, invisible over a
 * picture: all come out alike.
 */
export function isShown({ text, box }: Piece, whole: Painted, bare: Painted): boolean {
  const said = text.trim();
  if (said === '') return true;
  const [left, top, right, bottom] = pixels(box, whole);
  const slices = Math.max(1, Math.min(SLICES, said.length, right - left));
  const step = (right - left) / slices;
  let seen = 0;
  for (let slice = 0; slice < slices; slice += 1) {
    const from = Math.floor(left + slice * step);
    const to = Math.max(from + 1, Math.ceil(left + (slice + 1) * step));
    if (differs(whole, bare, [from, top, to, bottom])) seen += 1;
  }
  return seen >= slices * 0.5;
}

type Area = [number, number, number, number];

function differs(whole: Painted, bare: Painted, [left, top, right, bottom]: Area): boolean {
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const at = (y * whole.width + x) * 4;
      if (Math.abs(light(whole.data, at) - light(bare.data, at)) >= CONTRAST) return true;
    }
  }
  return false;
}

function light(data: Uint8ClampedArray, at: number): number {
  return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
}

function pixels(box: Piece['box'], { width, height }: Painted): Area {
  const on = (value: number, most: number) => Math.round(Math.min(Math.max(value, 0), 1) * most);
  return [on(box[0], width), on(box[1], height), on(box[2], width), on(box[3], height)];
}

export function pictureOf({ data, width, height }: Painted): Sharp {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return sharp(bytes, { raw: { width, height, channels: 4 } });
}
