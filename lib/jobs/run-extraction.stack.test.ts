import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Db } from '@/lib/database';
import { extractEntry } from '@/lib/entries/extract-entry';
import { giveUpFile } from '@/lib/evidence/read-file';
import { endRun } from '@/lib/jobs/end-run';
import { claimJob } from '@/lib/jobs/mutations';
import type { StepResult } from '@/lib/jobs/outcome';
import { runExtraction, type Steps } from '@/lib/jobs/run-extraction';
import type { Delivery, Step } from '@/lib/jobs/schema';
import { type Person, startTestStack, type TestStack } from '@/local/supabase/testing/stack';
import { addFile, handIn } from '@/scripts/testing/task-entries';

const TEXT = 'On 3 March 2026 at 5:30 pm he came to the school an hour late.';
const env = {
  SUPABASE_URL: 'http://127.0.0.1',
  SUPABASE_SECRET_KEY: 'unused',
  OPENAI_BASE_URL: 'http://127.0.0.1',
  OPENAI_MODEL: 'none',
  DELIVER_AFTER_SECONDS: 20,
  SETTLE_AFTER_SECONDS: 60,
};

let stack: TestStack;
let db: Db;
let person: Person;
beforeAll(async () => {
  stack = await startTestStack();
  db = stack.client(stack.secrets.secretKey);
  await db.rpc('announce_settings', { p_settings: { default_plan: 'unlimited' } });
});
afterAll(() => stack.close());
beforeEach(async () => {
  person = await stack.signUp();
});

const asOwner = () => ({ id: person.id, rows: person.client });
const note = { bytes: new TextEncoder().encode('Signed out at 6:21 pm.'), type: 'text/plain' };

async function pending(files = 0): Promise<Delivery> {
  const added = Array.from({ length: files }, () => addFile(asOwner(), note));
  const ids = await handIn(asOwner(), TEXT, await Promise.all(added));
  return { ...ids, userId: person.id, delivery: 1 };
}

function steps(change: Partial<Steps> = {}) {
  return {
    readFiles: vi.fn(async (_: Step, ids: string[]) => ids.map((): StepResult => broke)),
    giveUpFile: vi.fn((step: Step, id: string) => giveUpFile(db, step, id)),
    findEvents: vi.fn((step: Step): Promise<StepResult> => extractEntry(db, env, step)),
    ...change,
  };
}
const broke: StepResult = { outcome: 'broke', code: 'internal' };

const jobOf = async ({ jobId }: Delivery) =>
  (await db.from('jobs').select('*').eq('id', jobId).single().throwOnError()).data;
const eventsOf = async ({ entryId }: Delivery) =>
  (await db.from('events').select('id').eq('entry_id', entryId).throwOnError()).data;

test('an entry without files is completed, and no file is asked for', async () => {
  const delivery = await pending();
  const with_ = steps();
  const ended = await runExtraction(db, delivery, 'run_1', with_);
  expect(ended).toEqual({ outcome: 'completed', events: 1, actionItems: 0 });
  expect(with_.readFiles).not.toHaveBeenCalled();
  expect(await jobOf(delivery)).toMatchObject({ status: 'completed', progress: {} });
});

test('a file whose reader breaks says so, and its entry goes on without it', async () => {
  const delivery = await pending(2);
  const with_ = steps();
  expect(await runExtraction(db, delivery, 'run_1', with_)).toMatchObject({ outcome: 'completed' });
  const id = expect.any(String);
  expect(with_.readFiles).toHaveBeenCalledWith(expect.anything(), [id, id]);
  expect((await jobOf(delivery)).result_summary).toMatchObject({ evidence_failed: 2 });
  const { data } = await person.client.from('evidence').select('reading_reason');
  expect(data).toEqual([{ reading_reason: 'reader_failed' }, { reading_reason: 'reader_failed' }]);
});

test.each([
  { code: 'storage', hasMoreTries: true, because: 'its store was away' },
  { code: 'database_unreachable', hasMoreTries: false, because: 'the database was away' },
  { code: 'process_ended', hasMoreTries: true, because: 'its process ended' },
])('a file is read again where $because, and never called unreadable', async (of) => {
  const { code, hasMoreTries } = of;
  const delivery = await pending(1);
  const readFiles = async () => [{ outcome: 'broke', code } satisfies StepResult];
  const first = steps({ readFiles, hasMoreTries });
  await expect(runExtraction(db, delivery, 'run_1', first)).rejects.toThrow(code);
  expect(first.giveUpFile).not.toHaveBeenCalled();
  const { data } = await person.client.from('evidence').select('reading_reason');
  expect(data).toEqual([{ reading_reason: null }]);
});

test('a file that ends its process every time is given up, and its entry goes on', async () => {
  const delivery = await pending(1);
  const ended: StepResult = { outcome: 'broke', code: 'process_ended' };
  const last = steps({ readFiles: async () => [ended], hasMoreTries: false });
  expect(await runExtraction(db, delivery, 'run_1', last)).toMatchObject({ outcome: 'completed' });
  expect((await jobOf(delivery)).result_summary).toMatchObject({ evidence_failed: 1 });
});

test('a later try of the run does only what is missing', async () => {
  const delivery = await pending(1);
  const first = steps({ findEvents: async () => broke });
  await expect(runExtraction(db, delivery, 'run_1', first)).rejects.toThrow('internal');
  const second = steps();
  const saving = steps({
    findEvents: async (step) => {
      await second.findEvents(step);
      return broke;
    },
  });
  await expect(runExtraction(db, delivery, 'run_1', saving)).rejects.toThrow('internal');
  const third = steps();
  expect(await runExtraction(db, delivery, 'run_1', third)).toMatchObject({ events: 1 });
  expect(saving.readFiles).not.toHaveBeenCalled();
  expect(third.readFiles).not.toHaveBeenCalled();
  expect(third.findEvents).not.toHaveBeenCalled();
});

test('a run whose claim was taken over ends quietly and saves nothing', async () => {
  const delivery = await pending();
  const overtaken = steps({
    findEvents: async (step) => {
      const found = await extractEntry(db, env, step);
      await claimJob(db, delivery, 'run_1');
      return found;
    },
  });
  const ended = await runExtraction(db, delivery, 'run_1', overtaken);
  expect(ended).toEqual({ outcome: 'superseded' });
  expect(await eventsOf(delivery)).toEqual([]);
  expect(await jobOf(delivery)).toMatchObject({ status: 'processing' });
});

test('another run of the same delivery, an old delivery and an ended job end quietly', async () => {
  const delivery = await pending();
  const claims = steps({ findEvents: async () => broke });
  await expect(runExtraction(db, delivery, 'run_1', claims)).rejects.toThrow();
  const end = (run: string, of = delivery) => runExtraction(db, of, run, steps());
  expect(await end('run_2')).toEqual({ outcome: 'superseded' });
  expect(await end('run_1', { ...delivery, delivery: 2 })).toEqual({ outcome: 'superseded' });
  await end('run_1');
  expect(await end('run_1')).toEqual({ outcome: 'finished' });
  expect(await eventsOf(delivery)).toHaveLength(1);
});

test('a passing outage puts the job back, what can’t be helped fails it with its entry', async () => {
  const [waits, fails] = [await pending(), await pending()];
  const release = steps({ findEvents: async () => ({ outcome: 'release', code: 'model_busy' }) });
  const stop = steps({ findEvents: async () => ({ outcome: 'stop', code: 'model_key' }) });
  expect((await runExtraction(db, waits, 'run_1', release)).outcome).toBe('released');
  expect((await runExtraction(db, fails, 'run_2', stop)).outcome).toBe('failed');
  expect(await jobOf(waits)).toMatchObject({ status: 'pending', delivery: 2, run_id: null });
  expect(await jobOf(fails)).toMatchObject({ status: 'failed', error_code: 'model_key' });
  const { data } = await db.from('journal_entries').select('status').eq('id', fails.entryId);
  expect(data).toEqual([{ status: 'failed' }]);
});

test('a run that used up its tries fails its job, but waits out an outage of our own', async () => {
  const [fails, waits] = [await pending(), await pending()];
  const breaks = steps({ findEvents: async () => broke });
  for (const delivery of [fails, waits]) {
    await expect(runExtraction(db, delivery, 'run_1', breaks)).rejects.toThrow();
  }
  await endRun(db, fails.jobId, 'run_1', 'model_truncated');
  await endRun(db, waits.jobId, 'run_other', 'storage');
  expect(await jobOf(waits)).toMatchObject({ status: 'processing' });
  await endRun(db, waits.jobId, 'run_1', 'storage');
  expect(await jobOf(fails)).toMatchObject({ status: 'failed', error_code: 'model_truncated' });
  expect(await jobOf(waits)).toMatchObject({ status: 'pending', delivery: 2 });
});
