import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** One file of an archive; its bytes are read when its turn comes. */
export type ZipEntry = { path: string; compress: boolean; bytes: AsyncIterable<Uint8Array> };

/**
 * A ZIP of these files, made while it is read: one file after the other, none of them held. What breaks
 * in a file breaks the stream; a stream that nobody reads on with lets go of its file.
 */
export function zipOf(entries: AsyncIterable<ZipEntry>, mtime: Date): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  let current: Readable | null = null;
  zip.on('error', (error: Error) => out.destroy(error));
  out.once('close', () => current?.destroy());
  void write().catch((error) => out.destroy(error));
  return out;

  async function write() {
    for await (const { path, compress, bytes } of entries) {
      if (out.destroyed) return;
      current = Readable.from(bytes, { objectMode: false });
      zip.addReadStream(current, path, { compress, mtime });
      await finished(current, { writable: false });
    }
    zip.end();
  }
}
