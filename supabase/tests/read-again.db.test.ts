import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import {
  type Actor,
  type Answer,
  age,
  file as announced,
  byTask,
  byUser,
  claimed,
  jobRow,
  race,
  receivedFile,
  rpc,
  submitted,
} from './steps';
import { finished, readFile, reading } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
const asAna: Actor = (work) => db.asUser(ana, work);

let file: string;
beforeEach(async () => {
  file = await receivedFile(db, ana);
});

const ask = (user = ana) => byUser(db, user, 'read_evidence', { p_evidence: file });

async function made(): Promise<string> {
  const answer = await ask();
  expect(answer.code).toBe('created');
  return String(answer.job_id);
}

/** Reads the file by a job of its own; gives the job. */
async function readOnItsOwn(text: string, delivery = 1): Promise<string> {
  const job = await made();
  const claim = await claimed(db, job, `run_${job}`, delivery);
  expect(await readFile(db, job, claim, file, text)).toBe(true);
  expect(await byTask(db, 'finalize_job', { p_job: job, p_claim: claim })).toBe(true);
  return job;
}

async function row() {
  const [found] = await db.sql`select * from public.evidence where id = ${file}`;
  return found;
}

test('a file gets a job of its own, once', async () => {
  const job = await made();
  expect(await jobRow(db, job)).toMatchObject({
    ...{ type: 'evidence_processing', status: 'pending', attempt: 1 },
    ...{ evidence_id: file, entry_id: null, user_id: ana },
  });
  expect(await ask()).toEqual({ code: 'existing', job_id: job });
});

test('of a double click the second waits and finds the job of the first', async () => {
  const work = (sql: Parameters<typeof rpc>[0]) =>
    rpc<Answer>(sql, 'read_evidence', { p_evidence: file });
  const [one, two] = await race<Answer>(db, [asAna, work], [asAna, work]);
  expect(one.code).toBe('created');
  expect(two).toEqual({ code: 'existing', job_id: one.job_id });
});

test('it may be read again, five times an hour; the first time doesn’t count', async () => {
  for (let n = 0; n < 6; n++) await readOnItsOwn('Pick-up at five.');
  expect(await ask()).toEqual({ code: 'too_often' });
  const jobs = await db.sql`select id from public.jobs where evidence_id = ${file}`;
  for (const { id } of jobs) await age(db, 'jobs', id, '1 hour', ['created_at']);
  expect((await ask()).code).toBe('created');
});

test('a file that has not arrived, is another’s or nobody’s is not read', async () => {
  const { p_id } = announced();
  await byUser(db, ana, 'add_evidence', announced({ p_id: String(p_id) }));
  const ben = await db.createUser();
  expect(await ask(ben)).toEqual({ code: 'unknown' });
  file = String(p_id);
  expect(await ask()).toEqual({ code: 'not_received' });
  file = randomUUID();
  expect(await ask()).toEqual({ code: 'unknown' });
});

test('a job that has read nothing is not finished', async () => {
  const job = await made();
  const p_claim = await claimed(db, job);
  await expect(byTask(db, 'finalize_job', { p_job: job, p_claim })).rejects.toMatchObject({
    code: '23514',
  });
});

describe('while it is read anew', () => {
  let job: string;
  let claim: string;
  beforeEach(async () => {
    await readOnItsOwn('Pick-up at five.');
    job = await made();
    claim = await claimed(db, job);
    const lease = await byTask(db, 'begin_reading', args());
    expect(lease).toMatchObject({ outcome: 'lease' });
  });
  const args = () => ({ p_job: job, p_claim: claim, p_evidence: file });
  const save = (read: object) => byTask(db, 'save_reading', { ...args(), p_reading: read });

  test('its words stay, and an entry waits for the new reading', async () => {
    expect(await row()).toMatchObject({
      ...{ reading_status: 'reading', reading_before: 'read', words: 3 },
    });
    const { jobId } = await submitted(db, ana, { p_evidence: [file] });
    const other = { p_job: jobId, p_claim: await claimed(db, jobId), p_evidence: file };
    expect(await byTask(db, 'begin_reading', other)).toEqual({ outcome: 'busy' });
    await save(reading('Pick-up at six.'));
    expect(await byTask(db, 'begin_reading', other)).toMatchObject({ outcome: 'done' });
  });

  test('the new words take the place of the old', async () => {
    await save(reading('Pick-up at six sharp.'));
    expect(await row()).toMatchObject({
      ...{ reading_status: 'read', reading_before: null, words: 4 },
    });
  });

  test.each(['could_not_read', 'kept_not_read'])(
    '%s changes nothing but the hour',
    async (status) => {
      await save({ ...reading(''), status, reason: 'reader_failed', pages: null });
      expect(await row()).toMatchObject({
        ...{ reading_status: 'read', reading_reason: null, reading_before: null, words: 3 },
      });
      await byTask(db, 'finalize_job', { p_job: job, p_claim: claim });
      expect((await jobRow(db, job))?.result_summary).toMatchObject({
        ...{ evidence_processed: 0, evidence_failed: 1 },
      });
    },
  );

  test.each<[string, () => Promise<unknown>]>([
    ['its job is handed out again', () => settle()],
    ['its job fails', () => byTask(db, 'fail_job', { ...failure(), p_claim: claim, p_run: null })],
    ['its job waits', () => byTask(db, 'release_job', { ...short(), p_code: 'storage' })],
    ['a later try takes over', () => claimed(db, job)],
    ['its job is deleted', () => db.sql`delete from public.jobs where id = ${job}`],
  ])('and %s, it is as it was', async (_, happens) => {
    await happens();
    expect(await row()).toMatchObject({
      ...{ reading_status: 'read', reading_before: null, reading_lease: null, words: 3 },
    });
    expect(await save(reading('Too late.'))).toBe(false);
  });
  const short = () => ({ p_job: job, p_claim: claim });
  const failure = () => ({ p_job: job, p_code: 'x', p_message: 'It could not be read.' });
  const settle = () => byTask(db, 'settle_job', { ...failure(), p_run: 'run_1' });

  test('a lease that is held doesn’t lapse', async () => {
    await age(db, 'evidence', file, '90 seconds', ['reading_lease_until']);
    await age(db, 'jobs', job, '90 seconds', ['heartbeat_at']);
    expect(await byTask(db, 'hold_reading', args())).toBe(true);
    const [fresh] = await db.sql`
      select reading_lease_until > now() + interval '1 minute' as held,
        (select heartbeat_at > now() - interval '1 minute' from public.jobs where id = ${job}) as alive
      from public.evidence where id = ${file}`;
    expect(fresh).toEqual({ held: true, alive: true });
  });

  test('nobody holds a lease that was lost', async () => {
    await settle();
    expect(await byTask(db, 'hold_reading', args())).toBe(false);
  });
});

describe('“Read again with this file”', () => {
  test('is there for a completed entry once its file was read later, and not before', async () => {
    const { entryId, jobId } = await submitted(db, ana, { p_evidence: [file] });
    await finished(db, jobId, await claimed(db, jobId));
    const retry = () => byUser(db, ana, 'retry_journal_entry', { p_entry: entryId });
    expect((await retry()).code).toBe('not_failed');
    await readOnItsOwn('Pick-up at five.');
    const again = await retry();
    expect(again.code).toBe('created');
    await finished(db, String(again.job_id), await claimed(db, String(again.job_id)));
    expect((await retry()).code).toBe('not_failed');
  });
});
