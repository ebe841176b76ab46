import { randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { storageError } from './answers.ts';
import { discard } from './discard.ts';
import type { HandOver } from './hand-over.ts';

type Call = (request: Request) => Promise<Response>;
type Source = { type: string; cacheControl: string | null; chunks: AsyncIterable<Uint8Array> };

export type Uploads = { answer(request: Request, call: Call): Promise<Response> };

// A little more than the file itself, for the frame of a form.
const formOverhead = 64 * 1024;

/**
 * Takes an upload in: to a file of its own first, counted byte by byte, so that size limits hold
 * exactly and a broken upload touches nothing; then on to Storage.
 */
export function takeUploads({ rulesOf, handOver }: HandOver, folder: string): Uploads {
  return {
    async answer(request, call) {
      const url = new URL(request.url);
      const place = placeOf(url);
      if (!place) return storageError(400, 'InvalidKey', 'The path can not be read');
      const { limit } = await rulesOf(place.split('/')[0] ?? '');
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
        const { type, cacheControl } = source;
        const { method, headers } = request;
        const file = { path: staged, size, type, cacheControl };
        return await handOver({ url, method, headers, place, ...file }, call);
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

function tooLarge(): Response {
  return storageError(413, 'Payload too large', 'The object exceeded the maximum allowed size');
}
