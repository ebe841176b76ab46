import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import {
  type Actor,
  type Answer,
  age,
  byTask,
  byUser,
  claimed,
  jobRow,
  race,
  rpc,
  submitted,
} from './steps';
import { finished } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
const asAna: Actor = (work) => db.asUser(ana, work);

let entry: string;
let first: string;

beforeEach(async () => {
  ({ entryId: entry, jobId: first } = await submitted(db, ana));
});

const retry = () => byUser(db, ana, 'retry_journal_entry', { p_entry: entry });

async function fail(job: string) {
  const claim = await claimed(db, job);
  await byTask(db, 'fail_job', {
    p_job: job,
    p_claim: claim,
    p_run: null,
    p_code: 'reader_failed',
    p_message: 'It could not be read.',
  });
}

async function failAndRetry(times: number): Promise<string[]> {
  const jobs = [first];
  for (let n = 0; n < times; n++) {
    await fail(String(jobs.at(-1)));
    jobs.push(String((await retry()).job_id));
  }
  return jobs;
}

test('a failed entry is tried again by a new job, and the old one stays', async () => {
  await fail(first);
  const before = await jobRow(db, first);
  const answer = await retry();
  expect(answer).toEqual({ code: 'created', job_id: expect.any(String) });
  expect(await jobRow(db, String(answer.job_id))).toMatchObject({
    status: 'pending',
    attempt: 2,
    delivery: 1,
    entry_id: entry,
  });
  expect(await jobRow(db, first)).toEqual(before);
  const [row] = await db.sql`
    select status, extraction_job_id from public.journal_entries where id = ${entry}
  `;
  expect(row).toEqual({ status: 'processing', extraction_job_id: answer.job_id });
});

test('an entry whose job still runs is not tried again: that job is the answer', async () => {
  expect(await retry()).toEqual({ code: 'existing', job_id: first });
  await claimed(db, first);
  expect(await retry()).toEqual({ code: 'existing', job_id: first });
});

test('a completed entry is not tried again', async () => {
  await finished(db, first, await claimed(db, first));
  expect(await retry()).toEqual({ code: 'not_failed', job_id: first });
});

test('an entry that nobody knows is unknown', async () => {
  expect(await byUser(db, ana, 'retry_journal_entry', { p_entry: randomUUID() })).toEqual({
    code: 'unknown',
  });
});

test('two retries at once: the second waits and finds the job of the first', async () => {
  await fail(first);
  const work = (sql: Parameters<typeof rpc>[0]) =>
    rpc<Answer>(sql, 'retry_journal_entry', { p_entry: entry });
  const [one, two] = await race<Answer>(db, [asAna, work], [asAna, work]);
  expect(one.code).toBe('created');
  expect(two).toEqual({ code: 'existing', job_id: one.job_id });
});

test('of eight retries at once exactly one makes a job', async () => {
  await fail(first);
  const answers = await Promise.all(Array.from({ length: 8 }, retry));
  expect(answers.filter((answer) => answer.code === 'created')).toHaveLength(1);
  const jobs = await db.sql`select from public.jobs where entry_id = ${entry}`;
  expect(jobs).toHaveLength(2);
});

test('five retries an hour are enough', async () => {
  const jobs = await failAndRetry(5);
  await fail(String(jobs.at(-1)));
  expect(await retry()).toEqual({ code: 'too_often' });
});

test('an hour later there is room again', async () => {
  const jobs = await failAndRetry(5);
  await fail(String(jobs.at(-1)));
  for (const job of jobs) await age(db, 'jobs', job, '1 hour', ['created_at']);
  expect((await retry()).code).toBe('created');
});

test('retries take nothing from the plan', async () => {
  await failAndRetry(2);
  const [{ entries_used: before } = { entries_used: null }] = await plan();
  await fail(String((await jobs()).at(-1)?.id));
  await retry();
  expect((await plan())[0]?.entries_used).toBe(before);
});

function plan() {
  return db.sql`select entries_used from public.user_plans where user_id = ${ana}`;
}

function jobs() {
  return db.sql`select id from public.jobs where entry_id = ${entry} order by attempt`;
}
