import { configure, runs } from '@trigger.dev/sdk';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { stopEntryCore } from '@/lib/entries/stop';
import { claimJob } from '@/lib/jobs/mutations';
import type { Delivery } from '@/lib/jobs/schema';
import { sweepJobs } from '@/lib/jobs/sweep';
import { handIn } from '@/scripts/testing/task-entries';
import { type Person, startTaskStack, type TaskStack } from '@/scripts/testing/task-stack';

// The real control plane, and no worker: runs wait in its queue for as long as a test wants.
const env = { DELIVER_AFTER_SECONDS: 1, SETTLE_AFTER_SECONDS: 1 };

let stack: TaskStack;
let sql: postgres.Sql;
let person: Person;
beforeAll(async () => {
  stack = await startTaskStack(4350, {}, { worker: false });
  configure({ baseURL: stack.triggerUrl, accessToken: stack.triggerKey });
  sql = postgres(stack.databaseUrl, { max: 2, onnotice: () => {} });
});
afterAll(async () => {
  await sql?.end({ timeout: 1 });
  await stack?.stop();
});
beforeEach(async () => {
  await sql`truncate public.jobs, public.journal_entries, public.run_cancellations cascade`;
  person = await stack.person();
});

const sweep = () => sweepJobs(stack.rows, env);
const jobOf = async ({ jobId }: Delivery) =>
  (await stack.rows.from('jobs').select('*').eq('id', jobId).single().throwOnError()).data;
const runsOf = async ({ jobId }: Delivery) =>
  (await runs.list({ tag: `job:${jobId}` })).data.map(({ id, status }) => ({ id, status }));

async function pending(): Promise<Delivery> {
  const ids = await handIn(person, 'He came to the school an hour late.');
  await anHourLater();
  return { ...ids, userId: person.id, delivery: 1 };
}

/** Guards asleep: an hour passes for every row. */
const anHourLater = () =>
  sql.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`
      update public.jobs set created_at = created_at - interval '1 hour',
        swept_at = swept_at - interval '1 hour', heartbeat_at = heartbeat_at - interval '1 hour'`;
  });

test('a job waits with its run, and goes on under a new key once an operator cancelled that', async () => {
  const job = await pending();
  for (let tick = 0; tick < 3; tick++) {
    expect(await sweep()).toMatchObject({ delivered: 1, settled: 0, away: false, broken: 0 });
    await anHourLater();
  }
  const [first, ...others] = await runsOf(job);
  expect([first?.status, others]).toEqual(['QUEUED', []]);
  await runs.cancel(String(first?.id));
  await sweep();
  expect(await jobOf(job)).toMatchObject({ status: 'pending', delivery: 2, lost_runs: 1 });
  expect((await runsOf(job)).map((run) => run.status)).toEqual(['QUEUED', 'CANCELED']);
});

test('a job whose run is queued is left alone, and handed out again once that is cancelled', async () => {
  const job = await pending();
  await sweep();
  const [run] = await runsOf(job);
  await claimJob(stack.rows, job, String(run?.id));
  await anHourLater();
  expect(await sweep()).toMatchObject({ settled: 0 });
  await runs.cancel(String(run?.id));
  await anHourLater();
  expect(await sweep()).toMatchObject({ settled: 1, delivered: 1 });
  expect(await jobOf(job)).toMatchObject({ status: 'pending', delivery: 2, lost_runs: 1 });
});

test('a job whose run nobody knows is handed out again', async () => {
  const job = await pending();
  await claimJob(stack.rows, job, 'run_of_another_installation');
  await anHourLater();
  expect(await sweep()).toMatchObject({ settled: 1, delivered: 1 });
});

test('the runs of a stopped job are cancelled by the next sweep', async () => {
  const job = await pending();
  await sweep();
  expect(await stopEntryCore(person.rows, job.entryId)).toMatchObject({ ok: true });
  expect(await sweep()).toMatchObject({ cancelled: 1 });
  expect((await runsOf(job)).map((run) => run.status)).toEqual(['CANCELED']);
  expect((await stack.rows.from('run_cancellations').select('job_id')).data).toEqual([]);
});
