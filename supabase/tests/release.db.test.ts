import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { age, byTask, claimed, claimJob, jobRow, submitted } from './steps';
import { finished } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();

let job: string;
let entry: string;

beforeEach(async () => {
  ({ jobId: job, entryId: entry } = await submitted(db, ana));
});

async function delivery(): Promise<number> {
  return Number((await jobRow(db, job))?.delivery);
}

async function claimNext(run: string = randomUUID()): Promise<string> {
  return claimed(db, job, run, await delivery());
}

async function release(): Promise<unknown> {
  const p_claim = await claimNext();
  return byTask(db, 'release_job', { p_job: job, p_claim, p_code: 'model_unreachable' });
}

function settle(run: string) {
  const failure = { p_code: 'worker_lost', p_message: 'It stopped.' };
  return byTask(db, 'settle_job', { p_job: job, p_run: run, ...failure });
}

/** Minutes from now until the job is due again. */
async function minutesToWait() {
  const [row] = await db.sql`
    select round(extract(epoch from not_before - now()) / 60)::int as minutes from public.jobs where id = ${job}
  `;
  return row?.minutes;
}

describe('a released job', () => {
  test('waits for its next delivery, unclaimed, and its entry stays in processing', async () => {
    expect(await release()).toBe(true);
    expect(await jobRow(db, job)).toMatchObject({
      status: 'pending',
      claim: null,
      run_id: null,
      delivery: 2,
      lost_runs: 0,
      progress: { waiting: 'model_unreachable' },
    });
    const [row] = await db.sql`select status from public.journal_entries where id = ${entry}`;
    expect(row).toEqual({ status: 'processing' });
  });

  test('waits 1, 2, 5, 10 and then 15 minutes', async () => {
    const waits = [];
    for (let n = 0; n < 7; n++) {
      await release();
      waits.push(await minutesToWait());
    }
    expect(waits).toEqual([1, 2, 5, 10, 15, 15, 15]);
  });

  test('is claimed by its new delivery only', async () => {
    await release();
    expect(await claimJob(db, job, 'run_late', 1)).toEqual({ outcome: 'superseded' });
    expect(await claimJob(db, job, 'run_new', 2)).toMatchObject({ outcome: 'claimed' });
    expect(await jobRow(db, job)).toMatchObject({ not_before: null });
  });

  test('is still released after 23 hours', async () => {
    await age(db, 'jobs', job, '23 hours', ['created_at']);
    await release();
    expect(await jobRow(db, job)).toMatchObject({ status: 'pending' });
  });

  test('is failed after a day, with its entry and a sentence for people', async () => {
    await age(db, 'jobs', job, '24 hours', ['created_at']);
    expect(await release()).toBe(true);
    expect(await jobRow(db, job)).toMatchObject({
      status: 'failed',
      error_code: 'model_unreachable',
      error_message: expect.stringContaining('saved'),
    });
    const [row] = await db.sql`select status from public.journal_entries where id = ${entry}`;
    expect(row).toEqual({ status: 'failed' });
  });
});

describe('a job whose run was lost', () => {
  test('is handed out again at once', async () => {
    await claimNext('run_1');
    expect(await settle('run_1')).toBe('redelivered');
    expect(await jobRow(db, job)).toMatchObject({
      status: 'pending',
      delivery: 2,
      claim: null,
      run_id: null,
    });
    expect(await minutesToWait()).toBe(0);
  });

  test('is failed with its entry when a third run is lost', async () => {
    const answers = [];
    for (const run of ['run_1', 'run_2', 'run_3']) {
      await claimNext(run);
      answers.push(await settle(run));
    }
    expect(answers).toEqual(['redelivered', 'redelivered', 'failed']);
    expect(await jobRow(db, job)).toMatchObject({ status: 'failed', error_code: 'worker_lost' });
    const [row] = await db.sql`select status from public.journal_entries where id = ${entry}`;
    expect(row).toEqual({ status: 'failed' });
  });

  test("has all three runs however long an outage it waited out, and a loss doesn't lengthen the wait", async () => {
    for (let n = 0; n < 3; n++) await release();
    await claimNext('run_a');
    expect(await settle('run_a')).toBe('redelivered');
    await release();
    expect(await minutesToWait()).toBe(10);
  });

  test('is left alone when another run holds it', async () => {
    const claim = await claimNext('run_1');
    expect(await settle('run_0')).toBe('unchanged');
    expect(await jobRow(db, job)).toMatchObject({ status: 'processing', claim });
  });

  test('is left alone when it waits or has ended', async () => {
    expect(await settle('run_1')).toBe('unchanged');
    await finished(db, job, await claimNext('run_1'));
    expect(await settle('run_1')).toBe('unchanged');
  });

  test('is left alone while somebody writes to it', async () => {
    const claim = await claimNext('run_1');
    const answer = await db.asService(async (sql) => {
      await sql`select public.beat_job(${job}, ${claim})`;
      return settle('run_1');
    });
    expect(answer).toBe('unchanged');
    expect(await jobRow(db, job)).toMatchObject({ status: 'processing', claim });
  });

  test('is settled once by two sweeps at once', async () => {
    await claimNext('run_1');
    const answers = await Promise.all([settle('run_1'), settle('run_1')]);
    expect(answers.sort()).toEqual(['redelivered', 'unchanged']);
    expect(await delivery()).toBe(2);
  });
});
