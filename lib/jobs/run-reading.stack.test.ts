import { readFile as readBytes } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Db } from '@/lib/database';
import { giveUpFile, readFile } from '@/lib/evidence/read-file';
import { claimJob } from '@/lib/jobs/mutations';
import { runExtraction, type Steps } from '@/lib/jobs/run-extraction';
import { runReading } from '@/lib/jobs/run-reading';
import type { Delivery, FileDelivery } from '@/lib/jobs/schema';
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

const asOwner = () => ({ id: person.id, rows: person.client });
const note = { bytes: new TextEncoder().encode('Signed out at 6:21 pm.'), type: 'text/plain' };

/** A job that reads a file on its own, as the action makes it. */
async function asked(evidenceId: string): Promise<FileDelivery> {
  const { data } = await person.client.rpc('read_evidence', { p_evidence: evidenceId });
  const [job] = await stack.sql`
    select id from public.jobs where evidence_id = ${evidenceId} and status = 'pending'`;
  expect(data).toEqual({ code: 'created', job_id: job?.id });
  return { jobId: String(job?.id), evidenceId, userId: person.id, delivery: 1 };
}

async function entryWith(evidenceId: string): Promise<Delivery> {
  return { ...(await handIn(asOwner(), 'x', [evidenceId])), userId: person.id, delivery: 1 };
}

const fileOf = async (id: string) =>
  (await db.from('evidence').select('*').eq('id', id).single().throwOnError()).data;
const jobOf = async ({ jobId }: { jobId: string }) =>
  (await db.from('jobs').select('*').eq('id', jobId).single().throwOnError()).data;

const counts = (processed: number, failed: number) => ({
  ...{ status: 'completed', progress: {} },
  result_summary: {
    ...{ evidence_processed: processed, evidence_failed: failed },
    ...{ events_created: 0, event_ids: [], action_items_created: 0, questions_raised: 0 },
  },
});

/** Reads, and counts how often bytes were fetched for it. */
function reader() {
  const { fetch } = globalThis;
  const downloads: string[] = [];
  vi.stubGlobal('fetch', (url: string | URL | Request, init?: RequestInit) => {
    const address = String(url instanceof Request ? url.url : url);
    if (address.includes('/storage/v1/object/evidence/')) downloads.push(address);
    return fetch(url, init);
  });
  return { downloads, stop: () => vi.unstubAllGlobals() };
}

function extraction(change: Partial<Steps> = {}): Steps {
  return {
    readFiles: (step, ids) => Promise.all(ids.map((id) => readFile(db, step, id))),
    giveUpFile: (step, id) => giveUpFile(db, step, id),
    findEvents: async () => ({ outcome: 'release', code: 'model_busy' }),
    ...change,
  };
}

test('a file is read on its own, and its job says so', async () => {
  const job = await asked(await addFile(asOwner(), note));
  const ended = await runReading(db, job, 'run_1', (claim, id) => readFile(db, claim, id));
  expect(ended).toEqual({ outcome: 'completed' });
  expect(await jobOf(job)).toMatchObject(counts(1, 0));
  expect(await fileOf(job.evidenceId)).toMatchObject({
    ...{ reading_status: 'read', words: 5, reading_lease: null, reading_before: null },
  });
});

test('a file that can’t be read completes its job all the same, and says why', async () => {
  const bad = { ...note, sha256: '0'.repeat(64) };
  const job = await asked(await addFile(asOwner(), bad));
  await runReading(db, job, 'run_1', (claim, id) => readFile(db, claim, id));
  expect(await jobOf(job)).toMatchObject(counts(0, 1));
  expect(await fileOf(job.evidenceId)).toMatchObject({
    ...{ status: 'damaged', reading_status: 'could_not_read', reading_reason: 'damaged' },
  });
});

test('a file of many pages shows itself with each page, and stops where it is somebody else’s', async () => {
  const path = new URL('../readers/fixtures/two-pages.pdf', import.meta.url);
  const pdf = { bytes: await readBytes(path), type: 'application/pdf' };
  const job = await asked(await addFile(asOwner(), pdf));
  const { fetch } = globalThis;
  let holds = 0;
  vi.stubGlobal('fetch', async (url: string | URL | Request, init?: RequestInit) => {
    const isHold = String(url instanceof Request ? url.url : url).endsWith('/rpc/hold_reading');
    if (isHold) holds += 1;
    // Between its two pages another run takes the job.
    if (isHold && holds === 2) {
      await stack.sql`update public.jobs set claim = gen_random_uuid() where id = ${job.jobId}`;
    }
    return fetch(url, init);
  });
  const ended = await runReading(db, job, 'run_1', (claim, id) => readFile(db, claim, id));
  vi.unstubAllGlobals();
  expect(holds).toBe(2);
  expect(ended).toEqual({ outcome: 'superseded' });
  expect(await fileOf(job.evidenceId)).toMatchObject({ reading_status: 'not_read', pages: null });
});

test('a new reading that finds nothing leaves the old one, and the job says that it failed', async () => {
  const first = await asked(await addFile(asOwner(), note));
  await runReading(db, first, 'run_1', (claim, id) => readFile(db, claim, id));
  const before = await fileOf(first.evidenceId);
  const again = await asked(first.evidenceId);
  const ended = await runReading(db, again, 'run_2', async (claim, id) => {
    await giveUpFile(db, claim, id);
    return { outcome: 'done' };
  });
  expect(ended).toEqual({ outcome: 'completed' });
  expect(await jobOf(again)).toMatchObject(counts(0, 1));
  const { pages, reading_status, words } = before;
  expect(await fileOf(first.evidenceId)).toMatchObject({ pages, reading_status, words });
});

test('a reader that is lost takes nothing away from the old reading', async () => {
  const first = await asked(await addFile(asOwner(), note));
  await runReading(db, first, 'run_1', (claim, id) => readFile(db, claim, id));
  const before = await fileOf(first.evidenceId);
  const again = await asked(first.evidenceId);
  const claim = await claimJob(db, again, 'run_2');
  if (claim.outcome !== 'claimed') throw new Error(claim.outcome);
  const lease = { p_job: again.jobId, p_claim: claim.claim, p_evidence: again.evidenceId };
  await db.rpc('begin_reading', lease).throwOnError();
  expect(await fileOf(first.evidenceId)).toMatchObject({ reading_status: 'reading' });
  const lost = { p_job: again.jobId, p_run: 'run_2', p_code: 'lost_run', p_message: 'Lost.' };
  await db.rpc('settle_job', lost).throwOnError();
  const { updated_at: _, ...same } = before;
  expect(await fileOf(first.evidenceId)).toMatchObject(same);
});

test('storage that is away: the job waits, and the next delivery reads the file', async () => {
  const job = await asked(await addFile(asOwner(), note));
  const away = await runReading(db, job, 'run_1', async () => ({
    ...{ outcome: 'release', code: 'storage' },
  }));
  expect(away).toEqual({ outcome: 'released', code: 'storage' });
  expect(await jobOf(job)).toMatchObject({ status: 'pending', delivery: 2 });
  const next = { ...job, delivery: 2 };
  await runReading(db, next, 'run_2', (claim, id) => readFile(db, claim, id));
  expect(await jobOf(job)).toMatchObject(counts(1, 0));
});

test('an entry whose file is being read waits for it and reads it no second time', async () => {
  const file = await addFile(asOwner(), note);
  const job = await asked(file);
  const entry = await entryWith(file);
  const seen = reader();
  const held = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const reading = runReading(db, job, 'run_1', async (claim, id) => {
    const lease = { p_job: claim.jobId, p_claim: claim.claim, p_evidence: id };
    await db.rpc('begin_reading', lease).throwOnError();
    begun.resolve();
    await held.promise;
    return readFile(db, claim, id);
  });
  await begun.promise;
  const read = vi.fn(extraction().readFiles);
  const organising = runExtraction(db, entry, 'run_2', extraction({ readFiles: read }));
  await vi.waitFor(() => expect(read).toHaveBeenCalledOnce(), { timeout: 20_000 });
  expect(seen.downloads).toEqual([]);
  held.resolve();
  expect(await reading).toEqual({ outcome: 'completed' });
  expect(await organising).toEqual({ outcome: 'released', code: 'model_busy' });
  expect(seen.downloads).toHaveLength(1);
  seen.stop();
  expect(await fileOf(file)).toMatchObject({ reading_status: 'read' });
});

test('a file that its entry has read isn’t read again by a job that was asked for before', async () => {
  const file = await addFile(asOwner(), note);
  const job = await asked(file);
  const entry = await entryWith(file);
  const seen = reader();
  await runExtraction(db, entry, 'run_1', extraction());
  await runReading(db, job, 'run_2', (claim, id) => readFile(db, claim, id));
  expect(seen.downloads).toHaveLength(1);
  seen.stop();
  expect(await jobOf(job)).toMatchObject(counts(1, 0));
});

test('ids that don’t belong together, a second run and an ended job change nothing', async () => {
  const job = await asked(await addFile(asOwner(), note));
  const read = (claim: Parameters<typeof readFile>[1], id: string) => readFile(db, claim, id);
  const end = (of: FileDelivery, run: string) => runReading(db, of, run, read);
  const other = await addFile(asOwner(), note);
  expect(await end({ ...job, evidenceId: other }, 'run_1')).toEqual({ outcome: 'unknown' });
  expect(await end({ ...job, delivery: 2 }, 'run_1')).toEqual({ outcome: 'superseded' });
  await claimJob(db, job, 'run_1');
  expect(await end(job, 'run_2')).toEqual({ outcome: 'superseded' });
  expect(await fileOf(job.evidenceId)).toMatchObject({ reading_status: 'not_read' });
  expect(await end(job, 'run_1')).toEqual({ outcome: 'completed' });
  expect(await end(job, 'run_1')).toEqual({ outcome: 'finished' });
});
