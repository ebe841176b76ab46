import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import {
  type Actor,
  type Answer,
  age,
  byTask,
  byUser,
  claimed,
  claimJob,
  jobRow,
  race,
  receivedFile,
  rpc,
  submitted,
} from './steps';
import { extraction, finished, readFile, reading } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
const asAna: Actor = (work) => db.asUser(ana, work);

let file: string;
let entry: string;
let job: string;

beforeEach(async () => {
  await db.sql`delete from public.run_cancellations`;
  file = await receivedFile(db, ana);
  ({ entryId: entry, jobId: job } = await submitted(db, ana, { p_evidence: [file] }));
});

const stop = () => byUser(db, ana, 'stop_processing', { p_entry: entry });
const retry = () => byUser(db, ana, 'retry_journal_entry', { p_entry: entry });
const save = (claim: string) =>
  byTask<{ outcome: string }>(db, 'save_events', {
    ...{ p_job: job, p_claim: claim, p_extraction: extraction() },
  });
const finalize = (claim: string) => byTask(db, 'finalize_job', { p_job: job, p_claim: claim });

async function entryRow() {
  const [row] = await db.sql`select * from public.journal_entries where id = ${entry}`;
  return row;
}

async function events(): Promise<number> {
  return (await db.sql`select from public.events where entry_id = ${entry}`).length;
}

test('a job that waits is stopped; the entry stays as saved, and nobody is told', async () => {
  const before = await entryRow();
  expect(await stop()).toEqual({ code: 'stopped', job_id: job });
  expect(await jobRow(db, job)).toMatchObject({
    ...{ status: 'cancelled', claim: null, error_code: null, result_summary: null },
    ...{ announced_at: expect.any(Date), completed_at: expect.any(Date) },
  });
  const { status: _, updated_at: __, ...same } = before ?? {};
  expect(await entryRow()).toMatchObject({ ...same, status: 'cancelled' });
  expect(await claimJob(db, job)).toEqual({ outcome: 'finished', status: 'cancelled' });
});

test('a job that runs is stopped: its writers change nothing more, its files are free', async () => {
  const claim = await claimed(db, job);
  const args = { p_job: job, p_claim: claim };
  await byTask(db, 'begin_reading', { ...args, p_evidence: file });
  await stop();
  expect(await byTask(db, 'beat_job', args)).toBe(false);
  expect(await byTask(db, 'save_step', { ...args, p_key: 'x', p_step: {} })).toBe(false);
  expect(
    await byTask(db, 'save_reading', { ...args, p_evidence: file, p_reading: reading('x') }),
  ).toBe(false);
  expect(await save(claim)).toEqual({ outcome: 'superseded' });
  expect(await finalize(claim)).toBe(false);
  const [row] = await db.sql`select * from public.evidence where id = ${file}`;
  expect(row).toMatchObject({ reading_status: 'not_read', reading_lease: null });
  expect(await events()).toBe(0);
});

test('its runs are queued to be cancelled, and the queue empties only by name', async () => {
  await stop();
  const take = () => byTask<string>(db, 'take_run_cancellations', {});
  expect(await take()).toBe(job);
  expect(await take()).toBe(job);
  await byTask(db, 'drop_run_cancellation', { p_job: job });
  expect(await take()).toBeUndefined();
});

test('“Organise now” brings it back, as a new try', async () => {
  await stop();
  const again = await retry();
  expect(again).toEqual({ code: 'created', job_id: expect.any(String) });
  job = String(again.job_id);
  await finished(db, job, await claimed(db, job, 'run_2'));
  expect(await entryRow()).toMatchObject({ status: 'completed' });
  expect(await jobRow(db, job)).toMatchObject({ attempt: 2, status: 'completed' });
  expect(await events()).toBe(1);
});

test('an entry that was organised before stays as it was organised', async () => {
  const args = { p_job: job, p_claim: await claimed(db, job) };
  await finished(db, job, args.p_claim);
  await age(db, 'journal_entries', entry, '1 hour', ['completed_at']);
  await age(db, 'jobs', job, '1 hour', ['completed_at']);
  const before = await entryRow();
  const { job_id: reads } = await byUser(db, ana, 'read_evidence', { p_evidence: file });
  await readFile(db, String(reads), await claimed(db, String(reads)), file, 'Pick-up at five.');
  const again = await retry();
  expect(again.code).toBe('created');
  expect(await entryRow()).toMatchObject({ status: 'processing', completed_at: null });
  expect(await stop()).toEqual({ code: 'stopped', job_id: again.job_id });
  const { completed_at } = (await jobRow(db, job)) ?? {};
  expect(await entryRow()).toMatchObject({ status: 'completed', completed_at });
  expect(before?.status).toBe('completed');
  expect(await events()).toBe(1);
});

describe('there is nothing to stop', () => {
  const nothing = { code: 'not_running' };

  test('once what was found is saved: the entry completes', async () => {
    const claim = await claimed(db, job);
    await save(claim);
    expect(await stop()).toEqual(nothing);
    expect(await finalize(claim)).toBe(true);
    expect(await entryRow()).toMatchObject({ status: 'completed' });
  });

  test('a second time', async () => {
    await stop();
    const before = await jobRow(db, job);
    expect(await stop()).toEqual(nothing);
    expect(await jobRow(db, job)).toEqual(before);
  });

  test('for an entry of another, or none', async () => {
    const ben = await db.createUser();
    const args = { p_entry: entry };
    expect(await byUser(db, ben, 'stop_processing', args)).toEqual({ code: 'unknown' });
    entry = randomUUID();
    expect(await stop()).toEqual({ code: 'unknown' });
    expect(await jobRow(db, job)).toMatchObject({ status: 'pending' });
  });
});

describe('at the moment of completion', () => {
  const stopWork = (sql: Parameters<typeof rpc>[0]) =>
    rpc<Answer | string | boolean>(sql, 'stop_processing', { p_entry: entry });

  test('completion first: the stop waits and finds it done', async () => {
    const claim = await claimed(db, job);
    const complete: Parameters<typeof race>[1] = [
      db.asService,
      async (sql) => {
        await rpc(sql, 'save_events', {
          ...{ p_job: job, p_claim: claim, p_extraction: extraction() },
        });
        return rpc(sql, 'finalize_job', { p_job: job, p_claim: claim });
      },
    ];
    expect(await race<unknown>(db, complete, [asAna, stopWork])).toEqual([
      true,
      { code: 'not_running' },
    ]);
    expect(await entryRow()).toMatchObject({ status: 'completed' });
  });

  test('stop first: the completion waits and finds its claim gone', async () => {
    const claim = await claimed(db, job);
    const [stopped, saved] = await race<unknown>(
      db,
      [asAna, stopWork],
      [
        db.asService,
        (sql) =>
          rpc(sql, 'save_events', {
            ...{ p_job: job, p_claim: claim, p_extraction: extraction() },
          }),
      ],
    );
    expect([stopped, saved]).toEqual([{ code: 'stopped', job_id: job }, { outcome: 'superseded' }]);
    expect(await events()).toBe(0);
  });

  test('both at once, many times: entry, job and events always agree', async () => {
    for (let n = 0; n < 20; n++) {
      ({ entryId: entry, jobId: job } = await submitted(db, ana));
      const claim = await claimed(db, job);
      const [stopped] = await Promise.all([
        stop(),
        save(claim).then((saved) => (saved.outcome === 'saved' ? finalize(claim) : false)),
      ]);
      const outcome = stopped.code === 'stopped' ? 'cancelled' : 'completed';
      expect(await entryRow()).toMatchObject({ status: outcome });
      expect(await jobRow(db, job)).toMatchObject({ status: outcome });
      expect(await events()).toBe(outcome === 'completed' ? 1 : 0);
    }
  });

  test('a stop and a claim at once leave a cancelled job that nobody holds', async () => {
    for (let n = 0; n < 10; n++) {
      ({ entryId: entry, jobId: job } = await submitted(db, ana));
      const [stopped] = await Promise.all([stop(), claimJob(db, job)]);
      expect(stopped.code).toBe('stopped');
      expect(await jobRow(db, job)).toMatchObject({ status: 'cancelled', claim: null });
    }
  });

  test('of a double click one stops and the other finds it stopped', async () => {
    const codes = (await Promise.all([stop(), stop()])).map((answer) => answer.code);
    expect(codes.sort()).toEqual(['not_running', 'stopped']);
  });
});
