import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What is known of an upload while its bytes arrive. */
export type PartialUpload = {
  id: string;
  bucket: string;
  key: string;
  /** Bytes that the whole will have. */
  length: number;
  type: string;
  cacheControl: string | null;
  upsert: boolean;
  /** Milliseconds since 1970. */
  expiresAt: number;
};

export type PartialFiles = {
  create(partial: PartialUpload): Promise<void>;
  /** Null when there is none (any more). */
  find(id: string): Promise<PartialUpload | null>;
  /** How many bytes have arrived. */
  offset(id: string): Promise<number>;
  /** Adds bytes until they end, break off or are enough; gives how many there are then. */
  append(id: string, bytes: ReadableStream<Uint8Array>, stop: AbortSignal): Promise<number>;
  pathOf(id: string): string;
  remove(id: string): Promise<void>;
  /** Removes what expired before `now`, and what lost its description. */
  reap(now: number): Promise<void>;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Uploads in parts, as files: `<id>` holds the bytes that have arrived, in order, and its size says
 * how many; `<id>.json` what they will be. So they survive a restart.
 */
export function partialFiles(folder: string): PartialFiles {
  const pathOf = (id: string) => {
    if (!uuid.test(id)) throw new Error('not an upload id');
    return join(folder, id);
  };

  async function remove(id: string): Promise<void> {
    await rm(`${pathOf(id)}.json`, { force: true });
    await rm(pathOf(id), { force: true });
  }

  async function find(id: string): Promise<PartialUpload | null> {
    if (!uuid.test(id)) return null;
    try {
      return JSON.parse(await readFile(`${pathOf(id)}.json`, 'utf8'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  return {
    pathOf,
    find,
    remove,
    async create(partial) {
      await mkdir(folder, { recursive: true });
      const path = pathOf(partial.id);
      await writeFile(path, '', { flag: 'wx', mode: 0o600 });
      await writeFile(`${path}.tmp`, JSON.stringify(partial), { mode: 0o600 });
      await rename(`${path}.tmp`, `${path}.json`);
    },
    offset: async (id) => (await stat(pathOf(id))).size,
    async append(id, bytes, stop) {
      const { length } = (await find(id)) ?? { length: 0 };
      const file = await open(pathOf(id), 'a');
      const reader = bytes.getReader();
      const cancel = () => void reader.cancel().catch(() => {});
      stop.addEventListener('abort', cancel);
      try {
        let size = (await file.stat()).size;
        // What has arrived when the connection breaks is kept: the rest goes on from there.
        while (size < length && !stop.aborted) {
          const { done, value } = await reader
            .read()
            .catch(() => ({ done: true, value: undefined }));
          if (done || !value) break;
          const part = value.subarray(0, length - size);
          await file.writeFile(part);
          size += part.length;
        }
        await file.sync();
        return size;
      } finally {
        stop.removeEventListener('abort', cancel);
        await file.close();
      }
    },
    async reap(now) {
      const names = await readdir(folder).catch(() => []);
      for (const name of names) {
        const id = name.slice(0, 36);
        if (!uuid.test(id)) continue;
        const known = await find(id);
        const lost = !known && (await isOlderThanADay(join(folder, name), now));
        if (lost || (known && known.expiresAt < now)) await remove(id);
      }
    },
  };
}

// An upload that is just being created has its bytes' file before its description.
async function isOlderThanADay(path: string, now: number): Promise<boolean> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now }));
  return now - mtimeMs > 24 * 3_600_000;
}
