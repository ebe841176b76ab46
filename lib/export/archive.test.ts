import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type ArchiveCounts, type ArchiveSource, archiveEntries } from './archive';
import { zipOf } from './zip';

const made = new Date('2026-11-27T02:00:00Z');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

function file(name: string, over: object = {}) {
  return {
    ...{ id: crypto.randomUUID(), storage_key: `u/${name}`, original_name: name, note: 'n' },
    ...{ received_at: '2026-03-01T00:00:00Z', sha256_browser: 'b', sha256_server: null, ...over },
  };
}

async function* pagesOf(pages: unknown[][]) {
  yield* pages;
}

async function* slowly(chunks: Uint8Array[]) {
  for (const chunk of chunks) {
    await setImmediate();
    yield chunk;
  }
}

const photo = Buffer.alloc(200_000, 7);
const evidence = [
  file('a.jpg'),
  file('a.jpg', { storage_key: 'u/second' }),
  file('lost.pdf'),
  file('never came.txt', { received_at: null }),
];

function source(over: Partial<ArchiveSource> = {}): ArchiveSource {
  const tables: Record<string, unknown[][]> = {
    evidence: [evidence.slice(0, 2), evidence.slice(2)],
    people: [],
    journal_entries: [[{ id: 1, event_text: 'He said “five”.\n' }]],
  };
  return {
    account: { email: 'a@example.test' },
    tables: Object.keys(tables),
    rows: (table) => pagesOf(tables[table] ?? []),
    original: async (key) => {
      if (key === 'u/lost.pdf') return null;
      return slowly(key === 'u/a.jpg' ? [photo, photo] : [Buffer.from('second')]);
    },
    onOriginal: async () => {},
    ...over,
  };
}

async function unzipped(from: ArchiveSource, counts: ArchiveCounts) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipOf(archiveEntries(from, made, counts), made)) chunks.push(chunk);
  return unzipSync(Buffer.concat(chunks));
}

test('an archive holds every table, every original as it came, and a true manifest', async () => {
  const counts = { files: 0, filesMissing: 0 };
  const done: number[] = [];
  const files = await unzipped(source({ onOriginal: async (n) => void done.push(n) }), counts);
  expect(Object.keys(files).sort()).toEqual([
    ...['account.json', 'data/evidence.json', 'data/journal_entries.json', 'data/people.json'],
    ...['manifest.json', 'originals/0001-a.jpg', 'originals/0002-a.jpg', 'read-me.txt'],
  ]);
  expect(JSON.parse(text(files['data/evidence.json']))).toEqual(evidence);
  expect(JSON.parse(text(files['data/people.json']))).toEqual([]);
  expect(JSON.parse(text(files['data/journal_entries.json']))).toEqual([
    { id: 1, event_text: 'He said “five”.\n' },
  ]);
  expect(Buffer.from(files['originals/0001-a.jpg'] ?? [])).toEqual(Buffer.concat([photo, photo]));
  const manifest = JSON.parse(text(files['manifest.json']));
  const { 'manifest.json': _, ...others } = files;
  expect(manifest.files.map(({ path }: { path: string }) => path).sort()).toEqual(
    Object.keys(others).sort(),
  );
  for (const { path, bytes, sha256: said } of manifest.files) {
    expect({ path, bytes, said }).toEqual({
      path,
      bytes: files[path]?.length,
      said: sha256(files[path] ?? new Uint8Array()),
    });
  }
  expect(manifest.originals_not_found).toMatchObject([{ name: 'lost.pdf' }]);
  expect(counts).toEqual({ files: 2, filesMissing: 1 });
  expect(done).toEqual([1, 2, 3]);
});

test('what breaks in a file breaks the archive: it never ends as if it were whole', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield photo;
    throw new Error('storage');
  }
  const from = source({ original: async () => broken() });
  await expect(unzipped(from, { files: 0, filesMissing: 0 })).rejects.toThrow('storage');
  const noRows = source({ rows: () => broken() as AsyncIterable<never> });
  await expect(unzipped(noRows, { files: 0, filesMissing: 0 })).rejects.toThrow();
});

test('a reader that goes away lets go of the file that was being read', async () => {
  let closed = false;
  async function* endless() {
    try {
      for (;;) yield photo;
    } finally {
      closed = true;
    }
  }
  const from = source({ original: async () => endless() });
  const zip = zipOf(archiveEntries(from, made, { files: 0, filesMissing: 0 }), made);
  for await (const chunk of zip) if (chunk.length > 1_000) break;
  await expect.poll(() => closed).toBe(true);
});
