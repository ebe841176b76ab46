import { analyse } from 'chardet';

/** Names that TextDecoder knows. */
export type Encoding = string;

// Beyond these a guess is more often wrong than right.
const GUESSED = new Set([
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'koi8-r',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'big5',
  'gb18030',
]);

/**
 * The encoding of plain text, or null if the bytes aren't plain text. A byte order mark decides; then
 * UTF-16 by its zeros; UTF-8 must be valid to the last byte (`isCut`: the last character may be
 * incomplete); windows-1252 is the fallback for mostly Latin text, and what is left is guessed.
 */
export function textEncoding(bytes: Uint8Array, isCut: boolean): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = unmarkedUtf16(bytes);
  if (wide) return wide;
  if (hasControls(bytes)) return null;
  if (isUtf8(bytes, isCut)) return 'utf-8';
  return looksLatin(bytes) ? 'windows-1252' : guessed(bytes);
}

/** The text of the bytes; a byte order mark is left out. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

// Mostly Latin text has a zero in every second byte, and none in the others.
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  const zeros = [0, 0];
  for (let at = 0; at < length; at += 1) {
    if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (length < 8 || Math.max(even, odd) < length * 0.3 || Math.min(even, odd) > 0) return null;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = decode(bytes.subarray(0, length), encoding);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells data from text.
  return /[\0-\x08\x0e-\x1f\ufffd]/.test(text) ? null : encoding;
}

function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b);
}

function isUtf8(bytes: Uint8Array, isCut: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut });
    return true;
  } catch {
    return false;
  }
}

const UNDEFINED_IN_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function looksLatin(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => UNDEFINED_IN_1252.has(byte))) return false;
  const high = bytes.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  return high <= bytes.length * 0.3;
}

function guessed(bytes: Uint8Array): Encoding | null {
  const [best] = analyse(bytes.subarray(0, 64 * 1024));
  const name = best?.name.toLowerCase().replace('iso-8859-8-i', 'windows-1255');
  return best && name && best.confidence >= 50 && GUESSED.has(name) ? name : null;
}
