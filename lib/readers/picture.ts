import decodeHeic from 'heic-decode';
import sharp, { type Sharp } from 'sharp';
import { type CameraNote, cameraNote } from '@/lib/readers/camera-note';
import { MAX_HEIC_PIXELS, MAX_PIXELS } from '@/lib/readers/limits';
import type { ReadingReason } from '@/lib/readers/reasons';

export type Opened =
  | { ok: true; picture: Sharp; note: CameraNote }
  | { ok: false; reason: ReadingReason };

const LONG_SIDE = 2400;

/**
 * Decodes a picture, upright as the camera says and of a size to read at. One of too many pixels is
 * refused by its header, before it is decoded.
 */
export async function openPicture(bytes: Uint8Array): Promise<Opened> {
  try {
    // Asked without a limit, which reads the header only, so that a bomb is called by its name.
    const head = await sharp(bytes, { limitInputPixels: false }).metadata();
    const isHeic = head.format === 'heif' && head.compression === 'hevc';
    const most = isHeic ? MAX_HEIC_PIXELS : MAX_PIXELS;
    if (head.width * head.height > most || (head.pages ?? 1) > 200) {
      return { ok: false, reason: 'too_large' };
    }
    const source = isHeic ? await heic(bytes) : encoded(bytes);
    const size = sizeForReading(head.width, head.height);
    const inside = { width: size, height: size, fit: 'inside', withoutEnlargement: true } as const;
    const { data, info } = await source
      .resize(inside)
      .flatten({ background: '#fff' })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    const picture = sharp(data, { raw: { width, height, channels } });
    return { ok: true, picture, note: await cameraNote(head.exif) };
  } catch {
    return { ok: false, reason: 'damaged' };
  }
}

function encoded(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).rotate();
}

/** Its decoder turns it already; the note in its EXIF block is for those that don't. */
async function heic(bytes: Uint8Array): Promise<Sharp> {
  const { width, height, data } = await decodeHeic({ buffer: bytes });
  const pixels = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return sharp(pixels, { raw: { width, height, channels: 4 } });
}

/** The longest side to read at: 2400 px, but more for a long screenshot, which is mostly narrow. */
export function sizeForReading(width: number, height: number): number {
  const ratio = Math.max(width, height) / Math.min(width, height);
  return ratio <= 2.5 ? LONG_SIDE : Math.min(Math.round(1000 * ratio), 10_000);
}
