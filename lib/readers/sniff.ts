import { fileTypeFromBuffer } from 'file-type';
import { textEncoding } from '@/lib/readers/encoding';
import { HEAD_BYTES, MAX_BYTES } from '@/lib/readers/limits';
import { READABLE_TYPES, type ReadableType, type ReadingReason } from '@/lib/readers/schema';

export type Sniffed = { ok: true; type: ReadableType } | { ok: false; reason: ReadingReason };

/**
 * Says what a file is by its first bytes (4 KB are enough), for the moment of arrival. A type that
 * is claimed but not borne out by the bytes is refused; PNG and JPEG may be mistaken for each other.
 */
export async function sniffHead(bytes: Uint8Array, declaredType: string | null): Promise<Sniffed> {
  const head = bytes.subarray(0, HEAD_BYTES);
  return sniff(head, declaredType, bytes.length > HEAD_BYTES || head.length === HEAD_BYTES);
}

/** The same over the whole file, with its size; every byte of a text is checked. */
export async function sniffFile(bytes: Uint8Array, declaredType: string | null): Promise<Sniffed> {
  if (bytes.length > MAX_BYTES) return { ok: false, reason: 'too_large' };
  return sniff(bytes, declaredType, false);
}

async function sniff(bytes: Uint8Array, declared: string | null, isCut: boolean): Promise<Sniffed> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  const claim = family(declared);
  const found = await fileTypeFromBuffer(bytes.subarray(0, HEAD_BYTES));
  const type = found ? readable(found.mime) : readableText(bytes, isCut);
  if (!type) return { ok: false, reason: claim ? 'not_what_it_says' : 'unsupported' };
  if (claim && claim !== family(type)) return { ok: false, reason: 'not_what_it_says' };
  return { ok: true, type };
}

function readable(mime: string): ReadableType | null {
  return READABLE_TYPES.find((type) => type === mime) ?? null;
}

// What browsers take for markup when they guess. A text that begins so is a page in disguise.
const MARKUP =
  /^<(?:!doctype|!--|\?xml|html|head|body|script|iframe|svg|style|title|table|div|img|a|p|br|h1)(?=[\s>/-])/i;

function readableText(bytes: Uint8Array, isCut: boolean): ReadableType | null {
  const encoding = textEncoding(bytes, isCut);
  if (!encoding) return null;
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, 1024)).trimStart();
  return MARKUP.test(start) ? null : 'text/plain';
}

function family(type: string | null): string | null {
  const bare = type?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (bare === 'image/png' || bare === 'image/jpeg' || bare === 'image/jpg') return 'picture';
  if (bare === 'application/pdf') return 'pdf';
  return bare === 'text/plain' ? 'text' : null;
}
