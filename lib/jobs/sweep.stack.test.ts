import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Db } from '@/lib/database';
import { claimJob, releaseJob } from '@/lib/jobs/mutations';
import type { Delivery } from '@/lib/jobs/schema';
import { sweepJobs } from '@/lib/jobs/sweep';
import { type FakeTaskService, startFakeTaskService } from '@/lib/jobs/testing/task-service';
import { type Person, startTestStack, type TestStack } from '@/local/supabase/testing/stack';
import { addFile, handIn } from '@/scripts/testing/task-entries';

const TEXT = 'On 3 March 2026 at 5:30 pm he came to the school an hour late.';
// As short as can be: a row that is two seconds old is the sweep's.
const env = { DELIVER_AFTER_SECONDS: 1, SETTLE_AFTER_SECONDS: 1 };

let stack: TestStack;
let db: Db;
let person: Person;
let service: FakeTaskService;
beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  stack = await startTestStack();
  db = stack.client(stack.secrets.secretKey);
  await db.rpc('announce_settings', { p_settings: { default_plan: 'unlimited' } });
});
afterAll(() => stack.close());
beforeEach(async () => {
  await stack.sql`truncate public.jobs, public.journal_entries, public.run_cancellations cascade`;
  person = await stack.signUp();
  service = await startFakeTaskService();
  process.env.TRIGGER_API_URL = service.url;
  process.env.TRIGGER_SECRET_KEY = 'tr_dev_test';
  return () => service.close();
});

const asOwner = () => ({ id: person.id, rows: person.client });
const sweep = () => sweepJobs(db, env);

/** A job that waits for so long, as if its delivery had been lost. */
async function pending(old = '1 minute'): Promise<Delivery> {
  const ids = await handIn(asOwner(), TEXT);
  await shift(ids.jobId, old, 'created_at');
  return { ...ids, userId: person.id, delivery: 1 };
}

/** A job that a run of that status holds, quiet for an hour. */
async function processing(status: string, run = 'run_held'): Promise<Delivery> {
  const job = await pending();
  await claimJob(db, job, run);
  await quiet(job.jobId);
  if (status !== 'unknown') {
    const tags = [`job:${job.jobId}`];
    service.runs.set(run, { id: run, status, task: 'journal-extraction', tags });
  }
  return job;
}

async function quiet(jobId: string) {
  await shift(jobId, '1 hour', 'heartbeat_at');
  await stack.sql`
    update public.job_runs set delivered_at = delivered_at - interval '1 hour',
      claimed_at = claimed_at - interval '1 hour' where job_id = ${jobId}`;
}

// Guards asleep: time passes for one row.
const shift = (jobId: string, by: string, column: string) =>
  stack.sql.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`
      update public.jobs set ${sql(column)} = ${sql(column)} - ${by}::interval where id = ${jobId}`;
  });

/** The sweep took the row a while ago: it may again. */
const later = (jobId: string) => shift(jobId, '1 minute', 'swept_at');

const jobOf = async ({ jobId }: { jobId: string }) =>
  (await db.from('jobs').select('*').eq('id', jobId).single().throwOnError()).data;
const entryOf = async ({ entryId }: Delivery) =>
  (await db.from('journal_entries').select('*').eq('id', entryId).single().throwOnError()).data;

describe('a job that waits', () => {
  test('and is due is handed over, with ids and nothing else', async () => {
    const job = await pending();
    expect(await sweep()).toMatchObject({ delivered: 1, away: false, broken: 0 });
    expect([...service.runs.values()]).toMatchObject([
      {
        task: 'journal-extraction',
        payload: { json: job },
        tags: [`user:${person.id}`, `entry:${job.entryId}`, `job:${job.jobId}`],
      },
    ]);
    expect(await jobOf(job)).toMatchObject({ status: 'pending', delivery: 1 });
  });

  test('and isn’t due yet is left alone', async () => {
    const job = await pending();
    const answer = await claimJob(db, job, 'run_1');
    if (answer.outcome !== 'claimed') throw new Error(answer.outcome);
    await releaseJob(db, { jobId: job.jobId, claim: answer.claim }, 'model_busy');
    expect(await sweep()).toMatchObject({ delivered: 0 });
  });

  test('is handed over once more while its run waits in a queue, and stays with that run', async () => {
    const job = await pending();
    await sweep();
    await later(job.jobId);
    expect(await sweep()).toMatchObject({ delivered: 1, settled: 0 });
    expect(service.runs.size).toBe(1);
    expect(await jobOf(job)).toMatchObject({ status: 'pending', delivery: 1, lost_runs: 0 });
  });

  test('and whose run was cancelled before it began goes on under a new delivery', async () => {
    const job = await pending();
    await sweep();
    for (const run of service.runs.values()) run.status = 'CANCELED';
    await later(job.jobId);
    await sweep();
    expect(await jobOf(job)).toMatchObject({ status: 'pending', delivery: 2, lost_runs: 1 });
    expect([...service.runs.values()].map((run) => run.status)).toEqual(['CANCELED', 'QUEUED']);
  });

  test.each([
    ['CANCELED', 'run_cancelled'],
    ['COMPLETED', 'lost_run'],
  ])('and whose runs end as %s before they begin fails after the third', async (status, code) => {
    const job = await pending();
    for (let tick = 0; tick < 4; tick++) {
      await sweep();
      for (const run of service.runs.values()) run.status = status;
      await later(job.jobId);
    }
    expect(service.runs.size).toBe(3);
    expect(await jobOf(job)).toMatchObject({ status: 'failed', error_code: code });
    expect(await entryOf(job)).toMatchObject({ status: 'failed', event_text: TEXT });
  });

  test('and whose runs break before they begin, each freeing its key, fails as well', async () => {
    const job = await pending();
    for (let tick = 0; tick < 4; tick++) {
      await sweep();
      for (const run of service.runs.values()) run.status = 'CRASHED';
      await later(job.jobId);
    }
    expect(await jobOf(job)).toMatchObject({ status: 'failed', error_code: 'lost_run' });
  });

  test('for one file is handed to the task that reads files', async () => {
    const bytes = new TextEncoder().encode('Signed out at 6:21 pm.');
    const evidenceId = await addFile(asOwner(), { bytes, type: 'text/plain' });
    const { data } = await person.client.rpc('read_evidence', { p_evidence: evidenceId });
    const [job] = await stack.sql`select id from public.jobs where evidence_id = ${evidenceId}`;
    expect(data).toEqual({ code: 'created', job_id: job?.id });
    await shift(String(job?.id), '1 minute', 'created_at');
    await sweep();
    const about = { jobId: job?.id, evidenceId, userId: person.id, delivery: 1 };
    expect([...service.runs.values()]).toMatchObject([
      { task: 'evidence-processing', payload: { json: about } },
    ]);
  });
});

describe('a job that is processed', () => {
  test.each(['QUEUED', 'EXECUTING', 'WAITING', 'DELAYED', 'DEQUEUED', 'PENDING_VERSION'])(
    'by a run that is %s is left alone, however quiet',
    async (status) => {
      const job = await processing(status);
      const before = await jobOf(job);
      expect(await sweep()).toMatchObject({ delivered: 0, settled: 0, away: false });
      expect(await jobOf(job)).toMatchObject({ status: 'processing', claim: before.claim });
    },
  );

  test('by a run about which nobody answers is left alone', async () => {
    const job = await processing('CRASHED');
    service.behave(500);
    await sweep();
    expect(await jobOf(job)).toMatchObject({ status: 'processing', run_id: 'run_held' });
  });

  test.each([
    ['CRASHED', 'run_crashed'],
    ['SYSTEM_FAILURE', 'run_system_failure'],
    ['TIMED_OUT', 'run_timed_out'],
    ['EXPIRED', 'run_expired'],
    ['CANCELED', 'run_cancelled'],
    ['FAILED', 'lost_run'],
    ['COMPLETED', 'lost_run'],
    ['unknown', 'lost_run'],
  ])('by a run that is %s is handed over twice more and then fails', async (status, code) => {
    const job = await processing(status);
    for (const delivery of [2, 3]) {
      expect(await sweep()).toMatchObject({ settled: 1, delivered: 1 });
      expect(await jobOf(job)).toMatchObject({ status: 'pending', delivery });
      const run = `run_held_${delivery}`;
      const tags = [`job:${job.jobId}`];
      await claimJob(db, { ...job, delivery }, run);
      if (status !== 'unknown') {
        service.runs.set(run, { id: run, status, task: 'journal-extraction', tags });
      }
      await quiet(job.jobId);
    }
    await sweep();
    const failed = await jobOf(job);
    expect(failed).toMatchObject({ status: 'failed', error_code: code });
    expect(failed.error_message).toMatch(/Your words and files are saved/);
    expect(await entryOf(job)).toMatchObject({ status: 'failed', event_text: TEXT });
  });

  test('for more than six hours fails, and its live run is cancelled', async () => {
    const job = await processing('WAITING');
    await shift(job.jobId, '6 hours', 'deadline_at');
    expect(await sweep()).toMatchObject({ expired: 1, cancelled: 1 });
    expect(await jobOf(job)).toMatchObject({ status: 'failed', error_code: 'took_too_long' });
    expect(await entryOf(job)).toMatchObject({ status: 'failed' });
    expect(service.runs.get('run_held')?.status).toBe('CANCELED');
  });

  test('for hours before it was taken has its six hours still', async () => {
    const job = await pending();
    await shift(job.jobId, '7 hours', 'deadline_at');
    await claimJob(db, job, 'run_held');
    expect(await sweep()).toMatchObject({ expired: 0 });
  });
});

describe('what else is left over', () => {
  test('a run whose job has ended is cancelled, and closed once it is over', async () => {
    const job = await processing('EXECUTING');
    await stack.sql`
      select public.fail_job(${job.jobId}, null, 'run_held', 'x', 'It could not be read.')`;
    expect(await sweep()).toMatchObject({ closed: 0 });
    expect(service.runs.get('run_held')?.status).toBe('CANCELED');
    expect(await sweep()).toMatchObject({ closed: 1 });
    service.asked.length = 0;
    await sweep();
    expect(service.asked).toEqual([]);
  });

  test('a run that was stopped while the service was away is cancelled when it is back', async () => {
    const job = await processing('EXECUTING');
    service.behave(500);
    await person.client.rpc('stop_processing', { p_entry: job.entryId }).throwOnError();
    expect(await sweep()).toMatchObject({ cancelled: 0 });
    expect(service.runs.get('run_held')?.status).toBe('EXECUTING');
    expect(await entryOf(job)).toMatchObject({ status: 'cancelled' });
    service.behave('well');
    expect(await sweep()).toMatchObject({ cancelled: 1 });
    expect(service.runs.get('run_held')?.status).toBe('CANCELED');
  });

  test('an entry that waits for no job fails', async () => {
    const job = await pending();
    await stack.sql`delete from public.jobs where id = ${job.jobId}`;
    await stack.sql.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql`update public.journal_entries set updated_at = now() - interval '1 minute'`;
    });
    expect(await sweep()).toMatchObject({ orphans: 1 });
    expect(await entryOf(job)).toMatchObject({ status: 'failed', event_text: TEXT });
  });

  test('an entry with a job is no orphan', async () => {
    const job = await processing('EXECUTING');
    await stack.sql.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql`update public.journal_entries set updated_at = now() - interval '1 day'`;
    });
    expect(await sweep()).toMatchObject({ orphans: 0 });
    expect(await entryOf(job)).toMatchObject({ status: 'processing' });
  });
});

describe('a service that is away', () => {
  test.each(['silence', 500] as const)('(%s) is asked a few times and no more', async (manner) => {
    for (let n = 0; n < 12; n++) await pending();
    service.behave(manner);
    expect(await sweep()).toMatchObject({ delivered: 0, away: true });
    expect(service.asked.length).toBeLessThanOrEqual(7);
    const { data } = await db.from('jobs').select('id').eq('status', 'pending');
    expect(data).toHaveLength(12);
  });

  test('gets everything once it is back', async () => {
    for (let n = 0; n < 12; n++) await pending();
    service.behave(500);
    await sweep();
    service.behave('well');
    await stack.sql`update public.jobs set swept_at = swept_at - interval '1 minute'`;
    expect(await sweep()).toMatchObject({ delivered: 12, away: false });
    expect(service.runs.size).toBe(12);
  });
});

test('more rows than fit into one question are all handed over in one sweep', async () => {
  const job = await pending();
  await stack.sql`
    with entries as (
      insert into public.journal_entries (id, user_id, case_id, submission_hash, event_text, time_zone)
      select gen_random_uuid(), user_id, case_id, 'x', 'x', 'UTC'
      from public.journal_entries, generate_series(1, 130) where id = ${job.entryId}
      returning id, user_id, case_id
    )
    insert into public.jobs (user_id, case_id, type, entry_id, created_at)
    select user_id, case_id, 'journal_extraction', id, now() - interval '1 minute' from entries`;
  expect(await sweep()).toMatchObject({ delivered: 131 });
});
