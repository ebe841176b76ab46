import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import { claimJob } from '../../lib/jobs/mutations';
import type { Delivery } from '../../lib/jobs/schema';
import { sweepJobs } from '../../lib/jobs/sweep';
import { type FakeTaskService, startFakeTaskService } from '../../lib/jobs/testing/task-service';
import { type Person, startTestStack, type TestStack } from '../../local/supabase/testing/stack.ts';
import { handIn } from './task-entries.ts';

export const TEXT = 'On 3 March 2026 at 5:30 pm he came to the school an hour late.';
// As short as can be: a row that is two seconds old is the sweep's.
const env = { DELIVER_AFTER_SECONDS: 1, SETTLE_AFTER_SECONDS: 1 };

/**
 * The database behind its API, a task service that runs nothing, and jobs in every state in between:
 * all that a sweep sees. Call it once at the top of a test file; each test starts without any job.
 */
export function sweepStage() {
  let stack: TestStack;
  let person: Person;
  let service: FakeTaskService;
  beforeAll(async () => {
    vi.spyOn(console, 'log').mockImplementation(() => {});
    stack = await startTestStack();
    await tasks().rpc('announce_settings', { p_settings: { default_plan: 'unlimited' } });
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

  const tasks = () => stack.client(stack.secrets.secretKey);
  const asOwner = () => ({ id: person.id, rows: person.client });

  // Guards asleep: time passes for one row.
  const shift = (jobId: string, by: string, column: string) =>
    stack.sql.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql`
        update public.jobs set ${sql(column)} = ${sql(column)} - ${by}::interval where id = ${jobId}`;
    });

  async function quiet(jobId: string) {
    await shift(jobId, '1 hour', 'heartbeat_at');
    await stack.sql`
      update public.job_runs set delivered_at = delivered_at - interval '1 hour',
        claimed_at = claimed_at - interval '1 hour' where job_id = ${jobId}`;
  }

  /** A job that waits for so long, as if its delivery had been lost. */
  async function pending(old = '1 minute'): Promise<Delivery> {
    const ids = await handIn(asOwner(), TEXT);
    await shift(ids.jobId, old, 'created_at');
    return { ...ids, userId: person.id, delivery: 1 };
  }

  return {
    get stack() {
      return stack;
    },
    get person() {
      return person;
    },
    get service() {
      return service;
    },
    get db() {
      return tasks();
    },
    asOwner,
    sweep: () => sweepJobs(tasks(), env),
    shift,
    quiet,
    pending,
    /** A job that a run of that status holds, quiet for an hour; "unknown": nobody knows the run. */
    async processing(status: string, run = 'run_held'): Promise<Delivery> {
      const job = await pending();
      await claimJob(tasks(), job, run);
      await quiet(job.jobId);
      if (status !== 'unknown') {
        const tags = [`job:${job.jobId}`];
        service.runs.set(run, { id: run, status, task: 'journal-extraction', tags });
      }
      return job;
    },
    /** The sweep took the row a while ago: it may again. */
    later: (jobId: string) => shift(jobId, '1 minute', 'swept_at'),
    jobOf: async ({ jobId }: { jobId: string }) =>
      (await tasks().from('jobs').select('*').eq('id', jobId).single().throwOnError()).data,
    entryOf: async ({ entryId }: Delivery) =>
      (await tasks().from('journal_entries').select('*').eq('id', entryId).single().throwOnError())
        .data,
  };
}
