import { beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { age, byTask, byUser, claimed, jobRow, receivedFile, submitted } from './steps';
import { extraction, finished, foundEvent, pageQuote, readFile } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;
const ana = await db.createUser();
const failure = { p_code: 'run_crashed', p_message: 'It stopped.' };

let job: string;
let entry: string;
beforeEach(async () => {
  ({ jobId: job, entryId: entry } = await submitted(db, ana));
});

async function entryStatus() {
  const [row] = await db.sql`select status from public.journal_entries where id = ${entry}`;
  return row?.status;
}

describe('a delivery that is noted', () => {
  const note = (p_run: string, p_over: boolean, p_delivery = 1) =>
    byTask(db, 'note_delivery', { p_job: job, p_delivery, p_run, p_over, ...failure });

  test('of a run that is still to begin, leaves the job to it', async () => {
    expect([await note('run_1', false), await note('run_1', false)]).toEqual([
      'waiting',
      'waiting',
    ]);
    expect(await claimed(db, job, 'run_1')).toEqual(expect.any(String));
    const runs = await db.sql`select run_id, claimed_at, over_at from public.job_runs`;
    expect(runs).toEqual([{ run_id: 'run_1', claimed_at: expect.any(Date), over_at: null }]);
  });

  test('of a run that ended before it began, goes on under the next; the third fails it', async () => {
    const answers = [];
    for (const delivery of [1, 2, 3]) answers.push(await note(`run_${delivery}`, true, delivery));
    expect(answers).toEqual(['redelivered', 'redelivered', 'failed']);
    expect(await jobRow(db, job)).toMatchObject({ status: 'failed', error_code: 'run_crashed' });
    expect(await entryStatus()).toBe('failed');
  });

  test('of runs that took each other’s place, fails with the third that came to nothing', async () => {
    const answers = [];
    for (const run of ['a', 'b', 'c', 'd']) answers.push(await note(run, false));
    expect(answers).toEqual(['waiting', 'waiting', 'waiting', 'failed']);
  });

  test('counts together with runs that were lost on the way', async () => {
    for (const delivery of [1, 2]) {
      await claimed(db, job, `run_${delivery}`, delivery);
      await byTask(db, 'settle_job', { p_job: job, p_run: `run_${delivery}`, ...failure });
    }
    expect(await note('run_3', true, 3)).toBe('failed');
  });

  test('late, of an earlier delivery or of a job that runs or has ended, changes nothing', async () => {
    await note('run_1', true);
    const waiting = await jobRow(db, job);
    expect(await note('run_1', true)).toBe('unchanged');
    expect(await jobRow(db, job)).toEqual(waiting);
    const claim = await claimed(db, job, 'run_2', 2);
    expect(await note('run_2', true, 2)).toBe('unchanged');
    await finished(db, job, claim);
    expect(await note('run_2', true, 2)).toBe('unchanged');
  });
});

describe('a job past its time limit', () => {
  const expire = (run = 'run_1') =>
    byTask(db, 'expire_job', { p_job: job, p_run: run, ...failure });

  test('fails with its entry, and its run is queued to be cancelled', async () => {
    await claimed(db, job);
    await age(db, 'jobs', job, '6 hours', ['deadline_at']);
    expect(await expire()).toBe(true);
    expect(await jobRow(db, job)).toMatchObject({ status: 'failed', error_code: 'run_crashed' });
    expect(await entryStatus()).toBe('failed');
    const queued = await db.sql`select job_id from public.run_cancellations`;
    expect(queued).toEqual([{ job_id: job }]);
  });

  test('is left alone before it, when another run holds it, and when it has ended', async () => {
    const claim = await claimed(db, job);
    expect(await expire()).toBe(false);
    await age(db, 'jobs', job, '6 hours', ['deadline_at']);
    expect(await expire('run_2')).toBe(false);
    await finished(db, job, claim);
    expect(await expire()).toBe(false);
    expect(await entryStatus()).toBe('completed');
  });

  test('has the limit of its latest delivery: hours in a queue don’t count', async () => {
    await age(db, 'jobs', job, '10 hours', ['deadline_at']);
    await claimed(db, job);
    expect(await expire()).toBe(false);
    await age(db, 'jobs', job, '2 hours', ['deadline_at']);
    const before = (await jobRow(db, job))?.deadline_at;
    await claimed(db, job);
    expect((await jobRow(db, job))?.deadline_at).toEqual(before);
  });
});

describe('an entry that waits for nothing', () => {
  const sweep = () => byTask<number>(db, 'fail_orphaned_entries', { p_settle_after: '60 seconds' });
  const old = () => age(db, 'journal_entries', entry, '61 seconds', ['updated_at']);

  test('fails, whether its job is gone or has ended', async () => {
    await db.sql`delete from public.jobs where id = ${job}`;
    await old();
    expect(await sweep()).toBe(1);
    expect(await entryStatus()).toBe('failed');
    expect((await byUser(db, ana, 'retry_journal_entry', { p_entry: entry })).code).toBe('created');
  });

  test('is none while a job is active, or for its first minute', async () => {
    await old();
    expect(await sweep()).toBe(0);
    await db.sql`delete from public.jobs where id = ${job}`;
    await db.sql`update public.journal_entries set updated_at = now() where id = ${entry}`;
    expect(await sweep()).toBe(0);
    expect(await entryStatus()).toBe('processing');
  });
});

describe('what was found and doesn’t fit any more', () => {
  let file: string;
  let claim: string;
  beforeEach(async () => {
    file = await receivedFile(db, ana);
    ({ jobId: job, entryId: entry } = await submitted(db, ana, { p_evidence: [file] }));
    claim = await claimed(db, job);
    await readFile(db, job, claim, file, 'Pick-up at five.');
  });
  const save = (p_claim = claim, over = {}) => {
    const sources = [pageQuote(file, 1, 'Pick-up at five.')];
    const p_extraction = extraction([{ ...foundEvent({ sources }), ...over }]);
    return byTask(db, 'save_found_events', { p_job: job, p_claim, p_extraction });
  };
  const step = () =>
    byTask(db, 'save_step', { p_job: job, p_claim: claim, p_key: 'extract-events', p_step: {} });
  const steps = async () =>
    (await db.sql`select step_key from public.job_steps where job_id = ${job}`).map(
      (row) => row.step_key,
    );

  test('is taken back with its step, and nothing of it is saved', async () => {
    await step();
    await db.sql`update public.evidence set pages = '[{"page": 1, "text": "At six."}]' where id = ${file}`;
    expect(await save()).toEqual({ outcome: 'quote_gone' });
    expect(await steps()).toEqual([]);
    expect(await db.sql`select from public.events where job_id = ${job}`).toHaveLength(0);
    await step();
    expect(await steps()).toEqual(['extract-events']);
  });

  test('is saved where it fits', async () => {
    await step();
    expect(await save()).toEqual({ outcome: 'saved', events: 1, action_items: 1 });
    expect(await steps()).toEqual(['extract-events', 'save-events']);
  });

  test('a mistake of another kind is told as such, and the step stays', async () => {
    await step();
    await expect(save(claim, { precision: 'exact' })).rejects.toMatchObject({ code: '23514' });
    expect(await steps()).toEqual(['extract-events']);
  });

  test('a claim that isn’t current takes nothing back', async () => {
    await step();
    await claimed(db, job);
    expect(await save()).toEqual({ outcome: 'superseded' });
    expect(await byTask(db, 'drop_step', { p_job: job, p_claim: claim, p_key: 'x' })).toBe(false);
    expect(await steps()).toEqual(['extract-events']);
  });
});

test('tokens are counted by person and day', async () => {
  const p_claim = await claimed(db, job);
  const args = { p_job: job, p_claim };
  const spend = (p_key: string) =>
    byTask(db, 'save_step', { ...args, p_key, p_step: { input_tokens: 100, output_tokens: 20 } });
  const today = () => byTask(db, 'tokens_today', args);
  const before = Number(await today());
  await spend('one');
  await spend('two');
  await byTask(db, 'save_step', { ...args, p_key: 'free', p_step: {} });
  expect(await today()).toBe(before + 240);
  const ben = await db.createUser();
  const other = await submitted(db, ben);
  const theirs = { p_job: other.jobId, p_claim: await claimed(db, other.jobId) };
  expect(await byTask(db, 'tokens_today', theirs)).toBe(0);
  await db.sql`update public.job_steps set completed_at = completed_at - interval '1 day' where job_id = ${job}`;
  expect(await today()).toBe(before);
  expect(await byTask(db, 'tokens_today', { ...args, p_claim: job })).toBe(0);
});

describe('a release that was asked to wait', () => {
  const release = async (p_wait: string | null, p_code = 'model_busy') => {
    const p_claim = await claimed(db, job);
    await byTask(db, 'release_job', { p_job: job, p_claim, p_code, p_wait });
    const [row] = await db.sql`
      select round(extract(epoch from not_before - now()) / 60)::int as minutes, status
      from public.jobs where id = ${job}`;
    return row;
  };
  test.each([
    [null, 1],
    ['10 seconds', 1],
    ['40 minutes', 40],
    ['3 days', 24 * 60],
  ])('for %s waits %i minutes', async (wait, minutes) => {
    expect(await release(wait)).toEqual({ minutes, status: 'pending' });
  });

  test('for tomorrow’s allowance may be older than a day', async () => {
    await age(db, 'jobs', job, '30 hours', ['created_at']);
    expect(await release('5 hours', 'daily_limit')).toEqual({ minutes: 300, status: 'pending' });
  });
});
