import { inflateRawSync } from 'node:zlib';
import type { ReadingReason } from '@/lib/readers/reasons';

/** Bytes by name; only those that were asked for. */
export type Unzipped =
  | { ok: true; files: Map<string, Buffer> }
  | { ok: false; reason: ReadingReason };

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const MAX_ENTRIES = 2_000;
/** What the whole archive may say that it unpacks to, pictures included. */
const MAX_DECLARED = 300 * 1024 * 1024;

type Entry = {
  name: string;
  method: number;
  flags: number;
  packed: number;
  size: number;
  at: number;
};

/**
 * Unpacks those files of a ZIP archive whose names `wanted` accepts, at most `maxBytes` in all. Strict:
 * sizes must be as declared, nothing may lie before, between or behind what the format knows, so that
 * no other program sees other files in it. (PKWARE APPNOTE 6.3, 4.3.)
 */
export function unzip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  maxBytes: number,
): Unzipped {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = directory(view);
    const declared = entries.reduce((sum, entry) => sum + entry.size, 0);
    if (entries.length > MAX_ENTRIES || declared > MAX_DECLARED) return no('unpacks_too_large');
    const chosen = entries.filter((entry) => wanted(entry.name));
    if (chosen.some((entry) => entry.flags & 1)) return no('password_protected');
    if (chosen.reduce((sum, entry) => sum + entry.size, 0) > maxBytes)
      return no('unpacks_too_large');
    if (new Set(chosen.map((entry) => entry.name)).size < chosen.length) return no('unsafe');
    return { ok: true, files: new Map(chosen.map((entry) => [entry.name, content(view, entry)])) };
  } catch (error) {
    const isMore =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return no(isMore ? 'unpacks_too_large' : 'damaged');
  }
}

function no(reason: ReadingReason): Unzipped {
  return { ok: false, reason };
}

function directory(view: Buffer): Entry[] {
  const end = view.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || view.readUInt32LE(end) !== END) throw new RangeError('no directory');
  const count = view.readUInt16LE(end + 10);
  const size = view.readUInt32LE(end + 12);
  let at = view.readUInt32LE(end + 16);
  const isWhole = end + 22 + view.readUInt16LE(end + 20) === view.length && at + size === end;
  if (!isWhole || view.readUInt32LE(0) !== LOCAL) throw new RangeError('something lies around it');
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (view.readUInt32LE(at) !== ENTRY) throw new RangeError('no entry');
    const nameLength = view.readUInt16LE(at + 28);
    entries.push({
      name: view.toString('utf8', at + 46, at + 46 + nameLength),
      flags: view.readUInt16LE(at + 8),
      method: view.readUInt16LE(at + 10),
      packed: view.readUInt32LE(at + 20),
      size: view.readUInt32LE(at + 24),
      at: view.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  if (at !== end) throw new RangeError('the directory is longer than it says');
  return entries;
}

function content(view: Buffer, entry: Entry): Buffer {
  if (view.readUInt32LE(entry.at) !== LOCAL) throw new RangeError('no file');
  const start = entry.at + 30 + view.readUInt16LE(entry.at + 26) + view.readUInt16LE(entry.at + 28);
  const packed = view.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw new RangeError('cut off');
  // One byte more is refused by zlib before it is made.
  const file =
    entry.method === 0
      ? packed
      : inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
  if (file.length !== entry.size) throw new RangeError('not the size it says');
  return file;
}
