import { fileTypeFromBuffer } from 'file-type';
import { textEncoding } from '@/lib/readers/encoding';
import { HEAD_BYTES, MAX_BYTES } from '@/lib/readers/limits';
import { looksLikeMail } from '@/lib/readers/mail-head';
import type { ReadingReason } from '@/lib/readers/reasons';
import { DOCX, type KeptType, type ReadableType } from '@/lib/readers/schema';

export type Sniffed =
  | { ok: true; type: ReadableType | KeptType }
  | { ok: false; reason: ReadingReason };

/**
 * Says what a file is by its first bytes (4 KB are enough), for the moment of arrival. A type that
 * is claimed but not borne out by the bytes is refused; pictures may be mistaken for each other, and
 * so may recordings. Beyond the first bytes a Word document is taken at its word.
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

/** Whether a file of this type is read, or kept only. */
export function isKept(type: ReadableType | KeptType): type is KeptType {
  return /^(?:audio|video)\//.test(type) || type === 'application/vnd.ms-outlook';
}

async function sniff(bytes: Uint8Array, declared: string | null, isCut: boolean): Promise<Sniffed> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  const claim = family(declared);
  const found = await fileTypeFromBuffer(bytes.subarray(0, isCut ? HEAD_BYTES : bytes.length));
  // What Word locks with a password is no longer a ZIP file.
  if (found?.mime === 'application/x-cfb' && claim === 'word') {
    return { ok: false, reason: 'password_protected' };
  }
  const type = found ? known(found.mime, claim) : readableText(bytes, declared, isCut);
  if (!type) return { ok: false, reason: claim ? 'not_what_it_says' : 'unsupported' };
  if (claim && claim !== family(type)) return { ok: false, reason: 'not_what_it_says' };
  return { ok: true, type };
}

function known(mime: string, claim: string | null): ReadableType | KeptType | null {
  switch (mime) {
    case 'image/png':
    case 'image/jpeg':
    case 'image/webp':
    case 'application/pdf':
    case DOCX:
      return mime;
    case 'image/apng':
      return 'image/png';
    case 'image/heic':
    case 'image/heif':
      return 'image/heic';
    case 'application/zip':
      return claim === 'word' ? DOCX : null;
    case 'application/x-cfb':
      return claim === 'outlook' ? 'application/vnd.ms-outlook' : null;
  }
  return isRecording(mime) ? mime : null;
}

function isRecording(mime: string): mime is `audio/${string}` | `video/${string}` {
  return /^(?:audio|video)\//.test(mime);
}

// What browsers take for markup when they guess. A text that begins so is a page in disguise.
const MARKUP =
  /^<(?:!doctype|!--|\?xml|html|head|body|script|iframe|svg|style|title|table|div|img|a|p|br|h1)(?=[\s>/-])/i;

function readableText(
  bytes: Uint8Array,
  declared: string | null,
  isCut: boolean,
): ReadableType | null {
  const encoding = textEncoding(bytes, isCut);
  if (!encoding) return null;
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, HEAD_BYTES)).trimStart();
  if (MARKUP.test(start)) return null;
  return family(declared) !== 'text' && looksLikeMail(start) ? 'message/rfc822' : 'text/plain';
}

function family(type: string | null): string | null {
  const bare = type?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (/^image\/(?:png|jpe?g|webp|heic|heif|pjpeg)$/.test(bare)) return 'picture';
  if (/^(?:audio|video)\//.test(bare)) return 'recording';
  switch (bare) {
    case 'application/pdf':
      return 'pdf';
    case DOCX:
      return 'word';
    case 'message/rfc822':
      return 'mail';
    case 'application/vnd.ms-outlook':
      return 'outlook';
    case 'text/plain':
      return 'text';
  }
  return null;
}
