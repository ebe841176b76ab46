import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { Sql } from '../connect.ts';

type Call = (request: Request) => Promise<Response>;

/** A file that has arrived whole, and the request of Storage that it is the body of. */
export type Arrived = {
  url: URL;
  method: string;
  headers: Headers;
  /** Bucket and key, as one path, decoded. */
  place: string;
  path: string;
  size: number;
  type: string;
  cacheControl: string | null;
};

export type HandOver = {
  /** The largest object that a bucket takes, in bytes, and of which types; null: of any. */
  rulesOf(bucket: string): Promise<{ limit: number; types: string[] | null }>;
  /** Passes a file on to Storage, one at a time for each place, and gives Storage's answer. */
  handOver(file: Arrived, call: Call): Promise<Response>;
};

/** The last step of every upload, however its bytes came. */
export function handsOver(sql: Sql, largest: number): HandOver {
  const busy = new Map<string, Promise<unknown>>();

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
    async rulesOf(bucket) {
      const [row] = await sql<{ limit: string | null; types: string[] | null }[]>`
        select file_size_limit::text as limit, allowed_mime_types as types
        from storage.buckets where id = ${bucket}
      `;
      const limit = row?.limit ? Number(row.limit) : largest;
      return { limit: Math.min(largest, limit), types: row?.types ?? null };
    },
    handOver({ url, method, place, path, size, type, cacheControl, ...file }, call) {
      const headers = new Headers(file.headers);
      headers.set('content-type', type);
      headers.set('content-length', String(size));
      if (cacheControl) headers.set('cache-control', cacheControl);
      return oneAtATime(place, () => {
        const body = Readable.toWeb(createReadStream(path)) as ReadableStream;
        // Node asks for `duplex` where a body is a stream; the type of the browser lacks it.
        const init = { method, headers, body, duplex: 'half' };
        return call(new Request(url, init));
      });
    },
  };
}
