import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Sql } from '../connect.ts';
import { storageError } from './answers.ts';

type Call = (request: Request) => Promise<Response>;
type Source = { type: string; cacheControl: string | null; chunks: AsyncIterable<Uint8Array> };

export type Uploads = { answer(request: Request, call: Call): Promise<Response> };

// A little more than the file itself, for the frame of a form.
const formOverhead = 64 * 1024;

/**
 * Takes an upload in: to a file of its own first, counted byte by byte, so that size limits hold
 * exactly and a broken upload touches nothing; then, one at a time for each key, on to Storage.
 */
export function takeUploads(sql: Sql, folder: string, largest: number): Uploads {
  const busy = new Map<string, Promise<unknown>>();

  async function limitOf(bucket: string): Promise<number> {
    const [row] = await sql<{ limit: string | null }[]>`
      select file_size_limit::text as limit from storage.buckets where id = ${bucket}
    `;
    return Math.min(largest, row?.limit ? Number(row.limit) : largest);
  }

  // Two uploads to one key must not both find it free.
  async function oneAtATime<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = busy.get(key) ?? Promise.resolve();
    const mine = before.then(work);
    const settled = mine.catch(() => {});
    busy.set(key, settled);
    try {
      return await mine;
    } finally {
      if (busy.get(key) === settled) busy.delete(key);
    }
  }

  return {
    async answer(request, call) {
      const url = new URL(request.url);
      const place = placeOf(url);
      if (!place) return storageError(400, 'InvalidKey', 'The path can not be read');
      const limit = await limitOf(place.split('/')[0] ?? '');
      const announced = Number(request.headers.get('content-length') ?? 0);
      const form = (request.headers.get('content-type') ?? '').startsWith('multipart/form-data');
      if (announced > limit + (form ? formOverhead : 0) || (form && !announced)) {
        await discard(request.body);
        return tooLarge();
      }

      const source = form ? await fromForm(request) : fromBody(request);
      if (!source) return storageError(400, 'InvalidRequest', 'The form holds no file');
      await mkdir(folder, { recursive: true });
      const staged = join(folder, randomUUID());
      try {
        const size = await stage(staged, source.chunks, limit);
        if (size === null) return tooLarge();
        const headers = new Headers(request.headers);
        headers.set('content-type', source.type);
        headers.set('content-length', String(size));
        if (source.cacheControl) headers.set('cache-control', source.cacheControl);
        return await oneAtATime(place, () => {
          const body = Readable.toWeb(createReadStream(staged)) as ReadableStream;
          // Node asks for `duplex` where a body is a stream; the type of the browser lacks it.
          const init = { method: request.method, headers, body, duplex: 'half' };
          return call(new Request(url, init));
        });
      } finally {
        await rm(staged, { force: true });
      }
    },
  };
}

// Bucket and key in one spelling, whatever of them came percent-encoded.
function placeOf(url: URL): string | null {
  try {
    return decodeURIComponent(
      url.pathname.replace(/^\/storage\/v1\/object\/(upload\/sign\/)?/, ''),
    );
  } catch {
    return null;
  }
}

function fromBody(request: Request): Source {
  return {
    type: request.headers.get('content-type') ?? 'application/octet-stream',
    cacheControl: null,
    chunks: request.body ?? Readable.from([]),
  };
}

// The client names the file's field "", which Lite does not look for.
async function fromForm(request: Request): Promise<Source | null> {
  const form = await request.formData();
  const file = [...form.values()].find((value) => typeof value !== 'string');
  if (!file) return null;
  const seconds = form.get('cacheControl');
  return {
    type: file.type || 'application/octet-stream',
    cacheControl: typeof seconds === 'string' ? `max-age=${seconds}` : null,
    chunks: file.stream(),
  };
}

/** Writes the chunks to a new file; gives its size, or null when they were more than allowed. */
async function stage(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<number | null> {
  const file = await open(path, 'wx', 0o600);
  try {
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      // Read on to the end: a browser shows the answer only when it could send everything.
      if (size <= limit) await file.writeFile(chunk);
    }
    return size <= limit ? size : null;
  } finally {
    await file.close();
  }
}

async function discard(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (!body) return;
  for await (const _chunk of body) {
    // nothing is kept
  }
}

function tooLarge(): Response {
  return storageError(413, 'Payload too large', 'The object exceeded the maximum allowed size');
}
