import { beforeEach, expect, test } from 'vitest';
import { freshDatabase } from './harness';
import { age, byTask, claimed, receivedFile, rpcRows, submitted } from './steps';
import { finished } from './story';

const db = await freshDatabase();
await db.sql`update public.app_settings set value = 'unlimited' where key = 'default_plan'`;

type Swept = {
  what: string;
  id: string;
  user_id: string;
  entry_id: string | null;
  evidence_id: string | null;
  type: string;
  delivery: number;
  run_id: string | null;
};

let ana: string;
const names = new Map<string, string>();

beforeEach(async () => {
  await db.sql`delete from public.jobs`;
  names.clear();
  ana = await db.createUser();
});

/** A job of that name; its times lie so far back. */
async function job(name: string, old = '0 seconds', of = ana): Promise<string> {
  const { jobId } = await submitted(db, of);
  names.set(jobId, name);
  await age(db, 'jobs', jobId, old, ['created_at']);
  return jobId;
}

/** A job that a run holds, quiet for so long. */
async function running(name: string, quiet: string, run = 'run_1'): Promise<string> {
  const id = await job(name, '1 hour');
  await claimed(db, id, run);
  await age(db, 'jobs', id, '1 hour', ['started_at']);
  await age(db, 'jobs', id, quiet, ['heartbeat_at']);
  await oldRuns(id);
  return id;
}

async function released(name: string, waits: string): Promise<string> {
  const id = await job(name, '1 hour');
  const p_claim = await claimed(db, id);
  await byTask(db, 'release_job', { p_job: id, p_claim, p_code: 'model_busy' });
  await age(db, 'jobs', id, waits, ['not_before']);
  return id;
}

const oldRuns = (id: string) => db.sql`
  update public.job_runs set claimed_at = claimed_at - interval '1 hour',
    delivered_at = delivered_at - interval '1 hour' where job_id = ${id}
`;

async function sweep(limit = 100): Promise<Swept[]> {
  return db.asService((sql) =>
    rpcRows<Swept>(sql, 'sweep_jobs', {
      p_deliver_after: '20 seconds',
      p_settle_after: '60 seconds',
      p_limit: limit,
    }),
  );
}

async function found(limit = 100): Promise<string[]> {
  const rows = await sweep(limit);
  return rows.map((row) => `${row.what}: ${names.get(row.id)}`);
}

test('what nobody took, what went quiet and what ran too long is found, and nothing else', async () => {
  await job('new');
  await job('19 seconds old', '19 seconds');
  await job('21 seconds old', '21 seconds');
  await released('due in a minute', '0 seconds');
  await released('due since a minute', '2 minutes');
  await running('beating', '55 seconds');
  await running('quiet', '61 seconds');
  await age(db, 'jobs', await running('beating for hours', '0 seconds'), '6 hours', [
    'deadline_at',
  ]);
  expect((await found()).sort()).toEqual([
    'ask: quiet',
    'deliver: 21 seconds old',
    'deliver: due since a minute',
    'overdue: beating for hours',
  ]);
});

test('what is found comes with all that a delivery or a question needs', async () => {
  const quiet = await running('quiet', '2 minutes', 'run_quiet');
  const due = await released('due', '2 minutes');
  const file = await receivedFile(db, ana);
  const { job_id: reading } = await db.asUser(ana, async (sql) => {
    const [row] = await sql<{ job_id: string }[]>`
      select public.read_evidence(${file}) ->> 'job_id' as job_id`;
    return row ?? { job_id: '' };
  });
  await age(db, 'jobs', reading, '1 minute', ['created_at']);
  const rows = new Map((await sweep()).map((row) => [row.id, row]));
  expect(rows.get(quiet)).toMatchObject({ user_id: ana, run_id: 'run_quiet', delivery: 1 });
  expect(rows.get(due)).toMatchObject({ delivery: 2, run_id: null, evidence_id: null });
  expect(rows.get(reading)).toMatchObject({
    ...{ what: 'deliver', type: 'evidence_processing', evidence_id: file, entry_id: null },
  });
});

test('two sweeps never hand the same job over at once', async () => {
  for (const name of ['one', 'two', 'three']) await job(name, '1 minute');
  const both = await Promise.all([found(), found()]);
  expect(both.flat().sort()).toEqual(['deliver: one', 'deliver: three', 'deliver: two']);
  expect(await found()).toEqual([]);
});

test('people take turns, and nobody waits behind a pile', async () => {
  const ben = await db.createUser();
  for (const name of ['first', 'second', 'third']) await job(name, '2 minutes');
  await job('of another', '1 minute', ben);
  expect((await found(2)).sort()).toEqual(['deliver: first', 'deliver: of another']);
});

test('what was handed over and still waits lets the others go first', async () => {
  for (const name of ['first', 'second', 'third']) await job(name, '2 minutes');
  await found(2);
  await db.sql`update public.jobs set swept_at = swept_at - interval '1 minute' where swept_at is not null`;
  expect(await found(1)).toEqual(['deliver: third']);
});

test('a delivery whose run waits in a queue is looked at again six times later', async () => {
  const [known, unknown] = [await job('known', '1 hour'), await job('unknown', '1 hour')];
  await found();
  const run = { p_run: 'run_1', p_over: false, p_code: 'lost_run', p_message: 'It stopped.' };
  await byTask(db, 'note_delivery', { p_job: known, p_delivery: 1, ...run });
  const later = (by: string) =>
    Promise.all([known, unknown].map((id) => age(db, 'jobs', id, by, ['swept_at'])));
  await later('21 seconds');
  expect(await found()).toEqual(['deliver: unknown']);
  await later('100 seconds');
  expect((await found()).sort()).toEqual(['deliver: known', 'deliver: unknown']);
});

test('a run that no longer holds its job is closed, one that holds it or is still to start is not', async () => {
  const completed = await job('completed');
  await finished(db, completed, await claimed(db, completed, 'run_completed'));
  const lost = await running('lost', '2 minutes', 'run_lost');
  const failure = { p_code: 'lost_run', p_message: 'It stopped.' };
  await byTask(db, 'settle_job', { p_job: lost, p_run: 'run_lost', ...failure });
  const queued = { p_run: 'run_queued', p_over: false, ...failure };
  await byTask(db, 'note_delivery', { p_job: lost, p_delivery: 2, ...queued });
  await running('beating', '0 seconds');
  for (const id of [completed, lost]) await oldRuns(id);
  const rows = (await sweep()).filter((row) => row.what === 'close');
  expect(rows.map((row) => row.run_id).sort()).toEqual(['run_completed', 'run_lost']);
  for (const { id, run_id } of rows) {
    await byTask(db, 'close_run', { p_job: id, p_run: String(run_id) });
  }
  expect((await sweep()).filter((row) => row.what === 'close')).toEqual([]);
});

test('a run that only just ended isn’t asked about', async () => {
  const id = await job('completed');
  await finished(db, id, await claimed(db, id));
  expect(await found()).toEqual([]);
});
