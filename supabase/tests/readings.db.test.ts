import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { age, byTask, claimed, receivedFile, submitted } from './steps';
import { finished, reading } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();

let evidence: string;
let one: { job: string; claim: string };
let two: { job: string; claim: string };

// One file in two entries, whose jobs run at once.
beforeEach(async () => {
  evidence = await receivedFile(db, ana);
  one = await jobThatReads(evidence);
  two = await jobThatReads(evidence);
});

async function jobThatReads(file: string) {
  const { jobId } = await submitted(db, ana, { p_evidence: [file] });
  return { job: jobId, claim: await claimed(db, jobId) };
}

function begin(by: { job: string; claim: string }, file = evidence) {
  return byTask<{ outcome: string }>(db, 'begin_reading', {
    p_job: by.job,
    p_claim: by.claim,
    p_evidence: file,
  });
}

function save(by: { job: string; claim: string }, read: object = reading('Pick-up at five.')) {
  return byTask(db, 'save_reading', {
    p_job: by.job,
    p_claim: by.claim,
    p_evidence: evidence,
    p_reading: read,
  });
}

async function row() {
  const [found] = await db.sql`select * from public.evidence where id = ${evidence}`;
  return found;
}

test('who begins gets the lease and what is known of the file', async () => {
  expect(await begin(one)).toEqual({
    outcome: 'lease',
    storage_key: `${ana}/${evidence}`,
    declared_type: 'text/plain',
    byte_size: 5,
    sha256_browser: 'a'.repeat(64),
  });
  expect(await row()).toMatchObject({ reading_status: 'reading', reading_lease: one.claim });
});

test('a file that somebody reads is busy for another job', async () => {
  await begin(one);
  expect(await begin(two)).toEqual({ outcome: 'busy' });
  expect(await row()).toMatchObject({ reading_lease: one.claim });
});

test('of two jobs that begin at once exactly one gets the lease', async () => {
  const answers = await Promise.all([begin(one), begin(two)]);
  expect(answers.map((answer) => answer.outcome).sort()).toEqual(['busy', 'lease']);
});

test('a lease may be taken again under its own claim', async () => {
  await begin(one);
  expect(await begin(one)).toMatchObject({ outcome: 'lease' });
});

test('a lease ends with its claim: superseded, its reader saves nothing', async () => {
  await begin(one);
  await claimed(db, one.job);
  expect(await begin(two)).toMatchObject({ outcome: 'lease' });
  expect(await save(one)).toBe(false);
  expect(await save(two)).toBe(true);
});

test('a lease ends with its job', async () => {
  await begin(one);
  await finished(db, one.job, one.claim);
  expect(await begin(two)).toMatchObject({ outcome: 'lease' });
});

test('a lease lapses, and then its reader saves nothing over the next one', async () => {
  await begin(one);
  await age(db, 'evidence', evidence, '2 minutes', ['reading_lease_until']);
  expect(await begin(two)).toMatchObject({ outcome: 'lease' });
  expect(await save(one)).toBe(false);
  expect(await row()).toMatchObject({ reading_status: 'reading', reading_lease: two.claim });
});

test('a file is read once: later jobs find it done', async () => {
  await begin(one);
  expect(await save(one)).toBe(true);
  expect(await begin(two)).toEqual({ outcome: 'done', reading_status: 'read' });
  expect(await save(two)).toBe(false);
  expect(await row()).toMatchObject({
    reading_status: 'read',
    status: 'received',
    pages: [{ page: 1, text: 'Pick-up at five.', confidence: null }],
    sha256_server: 'a'.repeat(64),
    mime_type: 'text/plain',
    words: 3,
    reading_lease: null,
    read_at: expect.any(Date),
  });
});

test('what was seen beside the text is kept: people, a place, words for software, hidden words', async () => {
  const seen = {
    people: [{ name: 'Dana Reyes', address: 'dana@example.test', role: 'from' }],
    location: { latitude: 40.7, longitude: -74 },
  };
  await begin(one);
  await save(one, { ...reading('x'), ...seen, addressesSoftware: true, hiddenText: true });
  expect(await row()).toMatchObject({ ...seen, addresses_software: true, hidden_text: true });
});

test('a reader that says nothing of them leaves nothing', async () => {
  await begin(one);
  await save(one, { ...reading('x'), people: null, location: null });
  const nothing = { people: [], location: null, addresses_software: false, hidden_text: false };
  expect(await row()).toMatchObject(nothing);
});

test('nothing is saved by who never began', async () => {
  expect(await save(one)).toBe(false);
  expect(await row()).toMatchObject({ reading_status: 'not_read', pages: null });
});

test('bytes that are not those that were sent mark the file as damaged', async () => {
  await begin(one);
  const damaged = {
    ...reading(''),
    damaged: true,
    status: 'could_not_read',
    reason: 'damaged',
    pages: null,
    sha256: 'b'.repeat(64),
  };
  expect(await save(one, damaged)).toBe(true);
  expect(await row()).toMatchObject({
    status: 'damaged',
    reading_status: 'could_not_read',
    reading_reason: 'damaged',
    sha256_server: 'b'.repeat(64),
    pages: null,
    received_at: expect.any(Date),
  });
});

test.each(['could_not_read', 'kept_not_read'])('a file that %s has no pages', async (status) => {
  await begin(one);
  await save(one, { ...reading(''), status, reason: 'password', pages: null, dates: null });
  expect(await row()).toMatchObject({ reading_status: status, pages: null, dates: [] });
  expect(await begin(two)).toEqual({ outcome: 'done', reading_status: status });
});

test.each([
  ['without pages', { pages: null }],
  ['with something else for pages', { pages: { page: 1 } }],
  ['without a reader', { reader_version: null }],
])('a file is never read %s', async (_how, over) => {
  await begin(one);
  await expect(save(one, { ...reading('x'), ...over })).rejects.toMatchObject({ code: '23514' });
  expect(await row()).toMatchObject({ reading_status: 'reading' });
});

test('a job reads no file of another entry', async () => {
  const other = await receivedFile(db, ana);
  expect(await begin(one, other)).toEqual({ outcome: 'unknown' });
  expect(await begin(one, randomUUID())).toEqual({ outcome: 'unknown' });
});

test('a reading keeps its job alive', async () => {
  await begin(one);
  await age(db, 'jobs', one.job, '10 minutes', ['heartbeat_at']);
  await save(one);
  const [fresh] = await db.sql`
    select heartbeat_at > now() - interval '1 minute' as alive from public.jobs where id = ${one.job}
  `;
  expect(fresh).toEqual({ alive: true });
});
