const DATE_TIME_ORIGINAL = 0x9003;
const OFFSET_TIME_ORIGINAL = 0x9011;
const EXIF_BLOCK = 0x8769;
const ASCII = 2;

/**
 * When a photo says it was taken: `2026-10-02T15:07:41`, with the camera's own offset if it wrote
 * one (`-04:00`). Takes an EXIF block as it stands in the file; null where there is no such date or
 * the block is broken. Only these two fields are read: never the place. (TIFF 6.0; Exif 2.32, 4.6.5.)
 */
export function photoDate(exif: Uint8Array | undefined): string | null {
  if (!exif) return null;
  try {
    const tiff = hasPrefix(exif) ? exif.subarray(6) : exif;
    const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
    const little = view.getUint16(0) === 0x4949;
    const first = entries(view, view.getUint32(4, little), little);
    const block = first.get(EXIF_BLOCK);
    if (!block) return null;
    const fields = entries(view, block.value, little);
    const stamp = ascii(view, fields.get(DATE_TIME_ORIGINAL));
    const match = stamp?.match(/^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/);
    if (!match || match[1] === '0000') return null;
    const offset = ascii(view, fields.get(OFFSET_TIME_ORIGINAL))?.match(/^[+-]\d\d:\d\d$/)?.[0];
    return `${match[1]}-${match[2]}-${match[3]}T${match[4]}${offset ?? ''}`;
  } catch (error) {
    // DataView refuses what lies outside of the block; a broken block has no date.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type Field = { type: number; count: number; value: number };

function entries(view: DataView, at: number, little: boolean): Map<number, Field> {
  const count = view.getUint16(at, little);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const start = at + 2 + index * 12;
      const field = {
        type: view.getUint16(start + 2, little),
        count: view.getUint32(start + 4, little),
        value: view.getUint32(start + 8, little),
      };
      return [view.getUint16(start, little), field] as const;
    }),
  );
}

function ascii(view: DataView, field: Field | undefined): string | null {
  if (!field || field.type !== ASCII || field.count < 5 || field.count > 64) return null;
  const bytes = Array.from({ length: field.count }, (_, i) => view.getUint8(field.value + i));
  return String.fromCharCode(...bytes).replace(/[\0 ]+$/, '');
}

function hasPrefix(exif: Uint8Array): boolean {
  return String.fromCharCode(...exif.subarray(0, 4)) === 'Exif';
}
