import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import type { App } from '@supabase/lite';

/** What Lite stores objects through; the package does not export the type by name. */
export type StorageAdapter = NonNullable<App['_storageAdapter']>;

type Body = Parameters<StorageAdapter['uploadObject']>[3];
type Metadata = Awaited<ReturnType<StorageAdapter['headObject']>>;
type StoredMetadata = Omit<Metadata, 'lastModified' | 'httpStatusCode'> & { lastModified: string };

/**
 * Objects as files. A name never becomes a path: file names are the SHA-256 of bucket and key. An
 * upload is on disk (fsync) before it takes its place, and takes it by rename.
 */
export function fileStorage(root: string): StorageAdapter {
  const pathOf = (bucket: string, key: string) => {
    const name = createHash('sha256').update(`${bucket}\0${key}`).digest('hex');
    return join(root, name.slice(0, 2), name);
  };

  async function metadataOf(bucket: string, key: string): Promise<Metadata> {
    try {
      const text = await readFile(`${pathOf(bucket, key)}.json`, 'utf8');
      return revive(JSON.parse(text));
    } catch (error) {
      return notFound(error);
    }
  }

  async function store(bucket: string, key: string, body: Body, type: string, cache: string) {
    const path = pathOf(bucket, key);
    await mkdir(dirname(path), { recursive: true });
    const { size, md5 } = await placeFile(path, toStream(body));
    const stored: StoredMetadata = {
      cacheControl: cache || 'no-cache',
      contentLength: size,
      size,
      mimetype: type,
      lastModified: new Date().toISOString(),
      eTag: `"${md5}"`,
    };
    await placeFile(`${path}.json`, Readable.from([Buffer.from(JSON.stringify(stored))]));
    await syncFolder(dirname(path));
    return revive(stored);
  }

  async function remove(bucket: string, key: string): Promise<void> {
    const path = pathOf(bucket, key);
    await rm(path, { force: true });
    await rm(`${path}.json`, { force: true });
  }

  return {
    driver: null,
    uploadObject: (bucket, key, _version, body, type, cache) =>
      store(bucket, key, body, type, cache),
    async headObject(bucket, key) {
      const metadata = await metadataOf(bucket, key);
      await stat(pathOf(bucket, key)).catch(notFound);
      return metadata;
    },
    async getObject(bucket, key) {
      const metadata = await metadataOf(bucket, key);
      const file = await open(pathOf(bucket, key)).catch(notFound);
      // The disk has the last word: with another length announced the reader would wait for ever.
      const { size } = await file.stat();
      const body = Readable.toWeb(file.createReadStream());
      return { metadata: { ...metadata, size, contentLength: size }, httpStatusCode: 200, body };
    },
    deleteObject: (bucket, key) => remove(bucket, key),
    async deleteObjects(bucket, keys) {
      for (const key of keys) await remove(bucket, key);
    },
    async copyObject(bucket, key, _version, toBucket, toKey) {
      const { mimetype, cacheControl } = await metadataOf(bucket, key);
      const from = createReadStream(pathOf(bucket, key));
      return store(toBucket, toKey, Readable.toWeb(from), mimetype, cacheControl);
    },
    async privateAssetUrl() {
      throw new Error('not available locally');
    },
  };
}

function notFound(error: unknown): never {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  throw Object.assign(new Error('Object not found'), { code: 'ENOENT' });
}

function revive(stored: StoredMetadata): Metadata {
  return { ...stored, lastModified: new Date(stored.lastModified), httpStatusCode: 200 };
}

function toStream(body: Body): Readable {
  return Readable.from(body instanceof Uint8Array ? [body] : body);
}

async function placeFile(path: string, source: Readable): Promise<{ size: number; md5: string }> {
  const draft = `${path}.${randomUUID()}.tmp`;
  const file = await open(draft, 'wx', 0o600);
  try {
    const hash = createHash('md5');
    let size = 0;
    for await (const chunk of source) {
      hash.update(chunk);
      size += chunk.length;
      await file.writeFile(chunk);
    }
    await file.sync();
    await file.close();
    await rename(draft, path);
    return { size, md5: hash.digest('hex') };
  } catch (error) {
    await file.close().catch(() => {});
    await rm(draft, { force: true });
    throw error;
  }
}

// The rename itself is durable only when the folder is.
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().catch(() => {});
  await handle.close();
}
