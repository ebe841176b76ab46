import { createHash, randomBytes } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Db } from '@/lib/database';
import { emptyDeletions } from '@/lib/evidence/deletions';
import { buildExport } from '@/lib/export/build';
import { startExportCore } from '@/lib/export/start';
import type { ExportDelivery } from '@/lib/jobs/schema';
import { type Person, startTestStack, type TestStack } from '@/local/supabase/testing/stack';
import { addFile, handIn } from '@/scripts/testing/task-entries';

let stack: TestStack;
let db: Db;
let person: Person;
beforeAll(async () => {
  stack = await startTestStack();
  db = stack.client(stack.secrets.secretKey);
  await db.rpc('announce_settings', { p_settings: { default_plan: 'unlimited' } });
});
afterAll(() => stack.close());
beforeEach(async () => {
  person = await stack.signUp();
});
afterEach(() => vi.unstubAllGlobals());

const asOwner = () => ({ id: person.id, rows: person.client });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A picture as far as its first bytes say, then bytes of every kind. */
const HEAD = '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154';
const png = (length: number) => Buffer.concat([Buffer.from(HEAD, 'hex'), randomBytes(length)]);

async function asked(): Promise<ExportDelivery> {
  const result = await startExportCore(person.client);
  if (!result.ok) throw new Error(result.error.code);
  return { jobId: result.value.jobId, userId: person.id, delivery: 1 };
}

/** The archive as its owner gets it: its pieces, with their own rights. */
async function downloaded(client: Person['client']): Promise<Buffer | null> {
  const { data: archive } = await client.from('exports').select('*').maybeSingle();
  if (!archive) return null;
  const pieces: Buffer[] = [];
  for (let n = 1; n <= archive.pieces; n += 1) {
    const key = `${archive.user_id}/${archive.job_id}/${archive.claim}/${String(n).padStart(4, '0')}`;
    const { data } = await client.storage.from('exports').download(key);
    if (!data) return null;
    pieces.push(Buffer.from(await data.arrayBuffer()));
  }
  const whole = Buffer.concat(pieces);
  expect([whole.length, sha256(whole)]).toEqual([archive.byte_size, archive.sha256]);
  return whole;
}

const json = (bytes: Uint8Array | undefined) => JSON.parse(new TextDecoder().decode(bytes));
const objects = async (bucket: string) =>
  (
    await stack.sql`
    select name from storage.objects where bucket_id = ${bucket} and name like ${`${person.id}/%`}`
  ).length;

test('every row and every original comes out byte for byte, with a fingerprint that is true', async () => {
  const originals = [png(9_000_000), png(20_000)];
  const ids = [];
  for (const bytes of originals) ids.push(await addFile(asOwner(), { bytes, type: 'image/png' }));
  const { entryId } = await handIn(asOwner(), 'He said “five”.\nThen six.', ids);
  const other = await stack.signUp();
  await handIn({ id: other.id, rows: other.client }, 'Somebody else’s words.');

  const ended = await buildExport(db, await asked(), 'run_1');
  expect(ended).toMatchObject({ outcome: 'completed', files: 2, filesMissing: 0 });
  const zip = await downloaded(person.client);
  const files = unzipSync(zip ?? Buffer.of());
  const manifest = json(files['manifest.json']) as {
    files: { path: string; sha256: string; original?: { evidence_id: string } }[];
  };
  expect(manifest.files).toHaveLength(Object.keys(files).length - 1);
  for (const { path, sha256: said } of manifest.files) {
    expect([path, sha256(files[path] ?? Buffer.of())]).toEqual([path, said]);
  }
  for (const [index, id] of ids.entries()) {
    const listed = manifest.files.find(({ original }) => original?.evidence_id === id);
    expect(listed?.sha256).toBe(sha256(originals[index] ?? Buffer.of()));
    expect(
      Buffer.from(files[listed?.path ?? ''] ?? []).equals(originals[index] ?? Buffer.of()),
    ).toBe(true);
  }
  expect(json(files['data/journal_entries.json'])).toMatchObject([
    { id: entryId, event_text: 'He said “five”.\nThen six.' },
  ]);
  expect(json(files['account.json'])).toMatchObject({ id: person.id, email: person.email });
  expect(zip?.includes(Buffer.from('Somebody else'))).toBe(false);
  expect(await downloaded(other.client)).toBeNull();
});

test('a try that dies half-way is made again from the start: one whole archive, and nothing else', async () => {
  await addFile(asOwner(), { bytes: png(9_000_000), type: 'image/png' });
  const job = await asked();
  // The second piece never gets through, at none of its tries.
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', async (url: string | URL | Request, init?: RequestInit) => {
    const address = String(url instanceof Request ? url.url : url);
    if (/object\/exports\/.*0002$/.test(address)) throw new TypeError('cut off');
    return fetch(url, init);
  });
  await expect(buildExport(db, job, 'run_1')).rejects.toThrow('storage');
  expect(await downloaded(person.client)).toBeNull();
  expect(await objects('exports')).toBe(1);
  vi.unstubAllGlobals();

  expect(await buildExport(db, job, 'run_1')).toMatchObject({ outcome: 'completed', files: 1 });
  expect(await buildExport(db, job, 'run_1')).toEqual({ outcome: 'finished' });
  await emptyDeletions(db);
  expect(await objects('exports')).toBe(2);
  const files = unzipSync((await downloaded(person.client)) ?? Buffer.of());
  expect(Object.keys(files).filter((path) => path.startsWith('originals/'))).toHaveLength(1);
});

test('a run that lost its job ends quietly and finishes nothing', async () => {
  await addFile(asOwner(), { bytes: png(1_000), type: 'image/png' });
  const job = await asked();
  const { fetch } = globalThis;
  let taken = false;
  vi.stubGlobal('fetch', async (url: string | URL | Request, init?: RequestInit) => {
    const address = String(url instanceof Request ? url.url : url);
    if (!taken && address.includes('/object/exports/')) {
      taken = true;
      await db.rpc('claim_job', { p_job: job.jobId, p_run: 'run_1', p_delivery: 1 });
    }
    return fetch(url, init);
  });
  expect(await buildExport(db, job, 'run_1')).toEqual({ outcome: 'superseded' });
  expect(await downloaded(person.client)).toBeNull();
  expect(await buildExport(db, { ...job, userId: crypto.randomUUID() }, 'run_2')).toEqual({
    outcome: 'unknown',
  });
});

test('an original that Storage has lost is named, and the rest is there', async () => {
  const [lost, kept] = [png(500), png(600)];
  const id = await addFile(asOwner(), { bytes: lost, type: 'image/png' });
  await addFile(asOwner(), { bytes: kept, type: 'image/png' });
  await db.storage.from('evidence').remove([`${person.id}/${id}`]);
  const ended = await buildExport(db, await asked(), 'run_1');
  expect(ended).toMatchObject({ outcome: 'completed', files: 1, filesMissing: 1 });
  const files = unzipSync((await downloaded(person.client)) ?? Buffer.of());
  expect(json(files['manifest.json'])).toMatchObject({
    originals_not_found: [{ evidence_id: id, sha256_when_received: sha256(lost) }],
  });
});

test('who leaves takes everything along: no row, no object, no session, no way back in', async () => {
  await addFile(asOwner(), { bytes: png(700), type: 'image/png' });
  await handIn(asOwner(), 'To be gone.');
  await buildExport(db, await asked(), 'run_1');
  expect([await objects('evidence'), await objects('exports')]).toEqual([1, 1]);
  const client = stack.client();
  await client.auth.signInWithPassword({ email: person.email, password: person.password });
  const { data } = await client.rpc('delete_account').throwOnError();
  expect(data).toEqual({ code: 'deleted' });

  const tables = await stack.sql<{ name: string }[]>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.columns
    where table_schema in ('public', 'auth') and column_name = 'user_id'`;
  expect(tables.length).toBeGreaterThan(20);
  for (const { name } of tables) {
    const rows = await stack.sql.unsafe(`select from ${name} where user_id::text = $1`, [
      person.id,
    ]);
    expect([name, rows.length]).toEqual([name, 0]);
  }
  await emptyDeletions(db);
  expect([await objects('evidence'), await objects('exports')]).toEqual([0, 0]);
  expect((await person.client.from('journal_entries').select('id')).data ?? []).toEqual([]);
  const again = await client.auth.signInWithPassword(person);
  expect(again.error?.status).toBe(400);
});
