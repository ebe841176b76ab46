import exifr from 'exifr';
import { z } from 'zod';
import type { ReadLocation } from '@/lib/readers/schema';

/** What a camera wrote into a photo: when, as wall time with its offset, and where. */
export type CameraNote = { taken: string | null; location: ReadLocation | null };

const fields = z.object({
  DateTimeOriginal: z.string().optional().catch(undefined),
  OffsetTimeOriginal: z.string().optional().catch(undefined),
  latitude: z.number().min(-90).max(90).optional().catch(undefined),
  longitude: z.number().min(-180).max(180).optional().catch(undefined),
});
const NOTHING: CameraNote = { taken: null, location: null };

/**
 * Reads an EXIF block as it stands in the file: `2026-10-02T15:07:41-04:00`, without the offset where
 * the camera wrote none, and the place. A broken block says nothing. (Exif 2.32, 4.6.5 and 4.6.6.)
 */
export async function cameraNote(exif: Uint8Array | undefined): Promise<CameraNote> {
  if (!exif) return NOTHING;
  const isPrefixed = String.fromCharCode(...exif.subarray(0, 4)) === 'Exif';
  const block = Buffer.from(isPrefixed ? exif.subarray(6) : exif);
  const options = { tiff: true, exif: true, gps: true, reviveValues: false };
  const parsed = await exifr.parse(block, options).catch(() => null);
  const found = fields.safeParse(parsed ?? {});
  if (!found.success) return NOTHING;
  const { DateTimeOriginal, OffsetTimeOriginal, latitude, longitude } = found.data;
  const isPlaced = latitude !== undefined && longitude !== undefined;
  return {
    taken: stamp(DateTimeOriginal, OffsetTimeOriginal),
    // Zero, zero lies in the sea: it is what cameras write that don't know.
    location: isPlaced && (latitude !== 0 || longitude !== 0) ? { latitude, longitude } : null,
  };
}

function stamp(date: string | undefined, offset: string | undefined): string | null {
  const match = date?.match(/^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/);
  if (!match || match[1] === '0000') return null;
  const zone = offset?.match(/^[+-]\d\d:\d\d/)?.[0] ?? '';
  return `${match[1]}-${match[2]}-${match[3]}T${match[4]}${zone}`;
}
