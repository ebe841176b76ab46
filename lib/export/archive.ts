import { createHash } from 'node:crypto';
import { z } from 'zod';
import { archiveName } from '@/lib/export/names';
import type { ZipEntry } from '@/lib/export/zip';

/** Where an archive's content comes from. */
export type ArchiveSource = {
  account: unknown;
  tables: string[];
  /** The rows of a table, some at a time. */
  rows(table: string): AsyncIterable<unknown[]>;
  /** The bytes of a stored file; null where there are none. */
  original(key: string): Promise<AsyncIterable<Uint8Array> | null>;
  /** Called after each original, with how many are done. */
  onOriginal(done: number): Promise<void>;
};

/** How many originals are in, and how many could not be found in Storage. */
export type ArchiveCounts = { files: number; filesMissing: number };

const evidenceRow = z.object({
  id: z.string(),
  storage_key: z.string(),
  original_name: z.string(),
  received_at: z.string().nullable(),
  sha256_browser: z.string().nullable(),
  sha256_server: z.string().nullable(),
});
type Original = z.infer<typeof evidenceRow>;

type Listed = { path: string; bytes: number; sha256: string };

/**
 * Everything of one person: their account, each table as JSON, the original files byte for byte, and
 * last a manifest with the SHA-256 of every other file. `counts` is filled in on the way.
 */
export async function* archiveEntries(
  source: ArchiveSource,
  made: Date,
  counts: ArchiveCounts,
): AsyncGenerator<ZipEntry> {
  const listed: (Listed & { original?: object })[] = [];
  const missing: object[] = [];
  const originals: Original[] = [];

  yield listedAs('read-me.txt', true, once(READ_ME));
  yield listedAs('account.json', true, once(`${JSON.stringify(source.account, null, 1)}\n`));
  for (const table of source.tables) {
    const onRows =
      table === 'evidence'
        ? (rows: unknown[]) => originals.push(...z.array(evidenceRow).parse(rows))
        : () => {};
    yield listedAs(`data/${table}.json`, true, jsonOf(source.rows(table), onRows));
  }

  const arrived = originals.filter(({ received_at }) => received_at !== null);
  for (const [index, file] of arrived.entries()) {
    const bytes = await source.original(file.storage_key);
    const original = {
      evidence_id: file.id,
      name: file.original_name,
      sha256_when_received: file.sha256_server ?? file.sha256_browser,
    };
    if (bytes) {
      const path = `originals/${archiveName(index + 1, file.original_name)}`;
      yield listedAs(path, false, bytes, original);
      counts.files += 1;
    } else {
      missing.push(original);
      counts.filesMissing += 1;
    }
    await source.onOriginal(index + 1);
  }
  const manifest = { made_at: made.toISOString(), files: listed, originals_not_found: missing };
  yield {
    path: 'manifest.json',
    compress: true,
    bytes: once(`${JSON.stringify(manifest, null, 1)}\n`),
  };

  function listedAs(
    path: string,
    compress: boolean,
    bytes: AsyncIterable<Uint8Array>,
    original?: object,
  ): ZipEntry {
    const onEnd = (end: Omit<Listed, 'path'>) =>
      listed.push({ path, ...end, ...(original && { original }) });
    return { path, compress, bytes: hashed(bytes, onEnd) };
  }
}

async function* hashed(
  bytes: AsyncIterable<Uint8Array>,
  onEnd: (end: Omit<Listed, 'path'>) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let length = 0;
  for await (const chunk of bytes) {
    hash.update(chunk);
    length += chunk.length;
    yield chunk;
  }
  onEnd({ bytes: length, sha256: hash.digest('hex') });
}

async function* jsonOf(pages: AsyncIterable<unknown[]>, onRows: (rows: unknown[]) => void) {
  let before = '[';
  for await (const rows of pages) {
    onRows(rows);
    for (const row of rows) {
      yield Buffer.from(`${before}\n${JSON.stringify(row)}`);
      before = ',';
    }
  }
  yield Buffer.from(before === '[' ? '[]\n' : '\n]\n');
}

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const READ_ME = `Everything that was kept in the account when this archive was made.

originals/     The files as they were added, byte for byte.
data/          Entries, corrections, events, people, to-dos, history and the rest, as JSON (UTF-8).
               Days and times of events are those of the place; moments that end in +00:00 are UTC.
account.json   The account itself.
manifest.json  Every file of this archive with its size and its fingerprint (SHA-256). For an
               original also the fingerprint that was taken when it arrived: the two are the same
               where the file is unchanged.
`;
