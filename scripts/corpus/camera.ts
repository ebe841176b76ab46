import type { Canvas } from '@napi-rs/canvas';
import sharp from 'sharp';

export type Shot = {
  /** Degrees, clockwise. */
  turn?: number;
  /** How much narrower the far edge is, 0 to 0.2. */
  tilt?: number;
  /** How dark the shadow's darkest place is, 0 to 1. */
  shadow?: number;
  noise?: number;
  blur?: number;
  width?: number;
  height?: number;
  quality?: number;
};

/** Photographs a sheet lying on a table: turned, tilted, in uneven light. Gives JPEG bytes. */
export async function photograph(sheet: Canvas, shot: Shot = {}): Promise<Buffer> {
  const { turn = 0, tilt = 0, shadow = 0, noise = 0, blur = 0, quality = 80 } = shot;
  const { width = 1600, height = 2100 } = shot;
  const page = sheet.getContext('2d').getImageData(0, 0, sheet.width, sheet.height).data;
  const out = Buffer.alloc(width * height * 3);
  const [sin, cos] = [Math.sin((-turn * Math.PI) / 180), Math.cos((-turn * Math.PI) / 180)];
  const isSideways = Math.abs(sin) > 0.7;
  const room = isSideways
    ? Math.min(height / sheet.width, width / sheet.height)
    : Math.min(width / sheet.width, height / sheet.height);
  const zoom = room * (Math.min(Math.abs(sin), Math.abs(cos)) > 0.02 ? 0.86 : 0.94);
  const random = seeded(7);
  for (let y = 0; y < height; y += 1) {
    const dy = y - height / 2;
    const far = zoom * (1 + (tilt * dy) / height);
    for (let x = 0; x < width; x += 1) {
      const dx = x - width / 2;
      const px = (dx * cos - dy * sin) / far + sheet.width / 2;
      const py = (dx * sin + dy * cos) / zoom + sheet.height / 2;
      // A hand's soft shadow from the right, and light that falls off to the bottom.
      const hand = 1 / (1 + Math.exp((width * 0.62 - x + 0.25 * y) / (width * 0.05)));
      const light = 1 - shadow * (0.65 * hand + 0.35 * (y / height));
      const value = sample(page, sheet.width, sheet.height, px, py) * light;
      const grain = (random() - 0.5) * noise;
      const at = (y * width + x) * 3;
      out[at] = clamp(value + grain);
      out[at + 1] = clamp(value * 0.97 + grain);
      out[at + 2] = clamp(value * 0.9 + grain);
    }
  }
  const photo = sharp(out, { raw: { width, height, channels: 3 } });
  return (blur > 0.3 ? photo.blur(blur) : photo).jpeg({ quality }).toBuffer();
}

/** The brightness of a sheet at a place between its pixels; the table where there is no sheet. */
function sample(page: Uint8ClampedArray, width: number, height: number, x: number, y: number) {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return 96;
  const at = (top * width + left) * 4;
  const below = at + width * 4;
  const fx = x - left;
  const upper = (page[at] ?? 0) * (1 - fx) + (page[at + 4] ?? 0) * fx;
  const lower = (page[below] ?? 0) * (1 - fx) + (page[below + 4] ?? 0) * fx;
  return upper * (1 - (y - top)) + lower * (y - top);
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}

/** The same noise each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
