export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The encoding of plain text, or null if the bytes aren't plain text. UTF-8 must be valid to the
 * last byte (`isCut`: the last character may be incomplete); windows-1252 is the fallback for old
 * text files, so it must look like mostly Latin text.
 */
export function textEncoding(bytes: Uint8Array, isCut: boolean): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (hasControls(bytes)) return null;
  if (isUtf8(bytes, isCut)) return 'utf-8';
  return looksLatin(bytes) ? 'windows-1252' : null;
}

/** The text of the bytes; a byte order mark is left out. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
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
