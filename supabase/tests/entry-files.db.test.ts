import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { age, file as announced, byUser, claimed, jobRow, receivedFile, submitted } from './steps';
import { finished } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
let entry: string;
let job: string;
let file: string;

beforeEach(async () => {
  file = await receivedFile(db, ana);
  ({ entryId: entry, jobId: job } = await submitted(db, ana, { p_evidence: [file] }));
});

const add = (...p_evidence: string[]) =>
  byUser<{ code: string; added?: number }>(db, ana, 'add_entry_files', {
    ...{ p_entry: entry, p_evidence },
  });
const again = () => byUser(db, ana, 'read_entry_again', { p_entry: entry });
const inOrder = async () =>
  (
    await db.sql`select evidence_id from public.entry_evidence where entry_id = ${entry}
      order by position`
  ).map(({ evidence_id }) => evidence_id);
const history = async () =>
  (
    await db.sql`select action, after from public.history where subject_id = ${entry} order by at`
  ).map(({ action, after }) => [action, after]);

test('files come after those that are there, in the order of their adding, each once', async () => {
  const [one, two] = [await receivedFile(db, ana), await receivedFile(db, ana)];
  expect(await add(two, file, one, two)).toEqual({ code: 'added', added: 2 });
  expect(await inOrder()).toEqual([file, two, one]);
  expect(await add(one)).toEqual({ code: 'added', added: 0 });
  expect(await inOrder()).toEqual([file, two, one]);
  const added = (await history()).filter(([action]) => action === 'files_added');
  expect(added).toEqual([['files_added', { files: 2 }]]);
});

test('an entry holds twenty', async () => {
  const more = await Promise.all(Array.from({ length: 20 }, () => receivedFile(db, ana)));
  expect(await add(...more)).toEqual({ code: 'too_many_files' });
  expect(await add(...more.slice(1))).toEqual({ code: 'added', added: 19 });
  expect(await add(file, ...more.slice(1))).toEqual({ code: 'added', added: 0 });
});

test('only what is here and one’s own', async () => {
  const { p_id } = announced();
  await byUser(db, ana, 'add_evidence', announced({ p_id: String(p_id) }));
  const ben = await db.createUser();
  for (const id of [String(p_id), await receivedFile(db, ben), randomUUID()]) {
    expect(await add(id)).toEqual({ code: 'unknown_evidence' });
  }
  expect(await inOrder()).toEqual([file]);
});

test('“Read again” makes another job of an entry that is ready, and finds one under way', async () => {
  expect(await again()).toEqual({ code: 'existing', job_id: job });
  await finished(db, job, await claimed(db, job));
  const { code, job_id } = await again();
  expect(code).toBe('created');
  expect(await jobRow(db, String(job_id))).toMatchObject({ status: 'pending', attempt: 2 });
  const [row] = await db.sql`
    select status, completed_at, extraction_job_id from public.journal_entries where id = ${entry}`;
  expect(row).toEqual({ status: 'processing', completed_at: null, extraction_job_id: job_id });
  expect(await again()).toEqual({ code: 'existing', job_id });
});

test('five times an hour, together with “Try again”', async () => {
  let last = job;
  for (let n = 0; n < 5; n += 1) {
    await finished(db, last, await claimed(db, last));
    last = String((await again()).job_id);
  }
  await finished(db, last, await claimed(db, last));
  expect(await again()).toEqual({ code: 'too_often' });
  const jobs = await db.sql`select id from public.jobs where entry_id = ${entry}`;
  for (const { id } of jobs) await age(db, 'jobs', id, '1 hour', ['created_at']);
  expect((await again()).code).toBe('created');
});

test('stopped while it is read again, it is as it was organised before', async () => {
  await finished(db, job, await claimed(db, job));
  await again();
  await byUser(db, ana, 'stop_processing', { p_entry: entry });
  const [row] = await db.sql`select status from public.journal_entries where id = ${entry}`;
  expect(row).toEqual({ status: 'completed' });
  expect((await history()).map(([action]) => action)).toEqual([
    'written',
    'read',
    'reading_stopped',
  ]);
});
