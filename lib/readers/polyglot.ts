import type { ReadingReason } from '@/lib/readers/reasons';
import type { ReadableType } from '@/lib/readers/schema';

const MARKUP = /<(?:!doctype\s+html|html|script|body|iframe|svg)[\s>]/i;
const NEAR = 2048;

/**
 * Whether a file is of a second type, too: an archive, a web page or a PDF put before, behind or
 * inside of what it shows. Null if not. What cameras append to a photo (a film, a second picture) is
 * no such thing, nor are the files that Word packs.
 */
export function secondFile(bytes: Uint8Array, type: ReadableType): ReadingReason | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!/^image\/|pdf$/.test(type)) return null;
  const isPdf = type === 'application/pdf';
  const start = view.toString('latin1', 0, NEAR);
  const rest = isPdf ? view.subarray(endOfPdf(view)) : view.subarray(endOfPicture(view, type));
  const behind = rest.toString('latin1', 0, 64 * 1024);
  const isTwo =
    hasArchive(view) ||
    MARKUP.test(behind) ||
    (isPdf ? MARKUP.test(start) : behind.includes('%PDF-') || MARKUP.test(start));
  return isTwo ? 'two_files_in_one' : null;
}

/** A ZIP archive is found from its end: its directory must lie where it says. */
function hasArchive(view: Buffer): boolean {
  const end = view.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > view.length || view.length - end > 70_000) return false;
  const size = view.readUInt32LE(end + 12);
  const at = end - size;
  return size > 0 && at >= 0 && view.readUInt32LE(at) === 0x02014b50;
}

function endOfPdf(view: Buffer): number {
  const at = view.lastIndexOf('%%EOF', undefined, 'latin1');
  return at < 0 ? view.length : at + 5;
}

function endOfPicture(view: Buffer, type: ReadableType): number {
  if (type === 'image/png') {
    const at = view.indexOf('IEND', 8, 'latin1');
    return at < 0 ? view.length : at + 8;
  }
  if (type === 'image/webp') return Math.min(view.length, view.readUInt32LE(4) + 8);
  const at = view.lastIndexOf(Buffer.from([0xff, 0xd9]));
  return type === 'image/jpeg' && at >= 0 ? at + 2 : view.length;
}
