import { configure, runs } from '@trigger.dev/sdk';
import postgres from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { retryEntryCore } from '@/lib/entries/retry';
import { stopEntryCore } from '@/lib/entries/stop';
import { readAgainCore } from '@/lib/evidence/read-again';
import { startExportCore } from '@/lib/export/start';
import { type FakeOpenAI, startFakeOpenAI } from '@/lib/extraction/testing/fake-openai';
import { deliverJob } from '@/lib/jobs/deliver';
import { cancelRunsOf } from '@/lib/jobs/runs';
import type { Result } from '@/lib/result';
import { addFile, jobWhen, submit } from '@/scripts/testing/task-entries';
import { type Person, startTaskStack, type TaskStack } from '@/scripts/testing/task-stack';

const QUOTE = 'he came to the school an hour late';
const TEXT = `On 3 March 2026 at 5:30 pm ${QUOTE}.`;
/** What the fake model says that one answer costs. */
const TOKENS = 165;
const note = { bytes: new TextEncoder().encode('Signed out at 6:21 pm.'), type: 'text/plain' };

let stack: TaskStack;
let model: FakeOpenAI;
let sql: postgres.Sql;
let person: Person;

beforeAll(async () => {
  model = await startFakeOpenAI();
  stack = await startTaskStack(4340, {
    OPENAI_API_KEY: 'test-key',
    OPENAI_BASE_URL: model.baseURL,
    OPENAI_MODEL: 'test-model',
    DAILY_TOKEN_LIMIT: String(2 * TOKENS),
  });
  configure({ baseURL: stack.triggerUrl, accessToken: stack.triggerKey });
  sql = postgres(stack.databaseUrl, { max: 2, onnotice: () => {} });
  const settings = { reader_model: 'test-model', reader_host: '127.0.0.1' };
  await stack.rows.rpc('announce_settings', { p_settings: settings });
});
afterAll(async () => {
  await sql?.end({ timeout: 1 });
  await stack?.stop();
  await model?.close();
});
beforeEach(async () => {
  person = await stack.person();
  model.calls.length = 0;
  model.script(found({ quote: QUOTE }));
});

const completed = (id: string) => jobWhen(stack, id, ({ status }) => status === 'completed');
const fileOf = async (id: string) =>
  (await stack.rows.from('evidence').select('*').eq('id', id).single().throwOnError()).data;
const entryOf = async (id: string) =>
  (await person.rows.from('journal_entries').select('*').eq('id', id).single()).data;

function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

/** Asks for a file to be read on its own, and delivers the job. */
async function readAgain(evidenceId: string): Promise<string> {
  const { jobId } = granted(await readAgainCore(person.rows, evidenceId));
  await deliverJob({ jobId, evidenceId, userId: person.id, delivery: 1 });
  return jobId;
}

test('a file is read by a job of its own, and its entry reads it no second time', async () => {
  const file = await addFile(person, note);
  const reading = await completed(await readAgain(file));
  expect(reading.result_summary).toMatchObject({ evidence_processed: 1, evidence_failed: 0 });
  const read = await fileOf(file);
  expect(read).toMatchObject({ reading_status: 'read', words: 5 });

  const { jobId } = await submit(person, TEXT, [file]);
  expect((await completed(jobId)).result_summary).toMatchObject({ evidence_processed: 1 });
  expect((await fileOf(file)).read_at).toBe(read.read_at);

  await completed(await readAgain(file));
  expect(Date.parse(String((await fileOf(file)).read_at))).toBeGreaterThan(
    Date.parse(String(read.read_at)),
  );
});

test('a file and its entry handed over at once: it is read once', async () => {
  await sql.unsafe(`
    create table public.seen_readings (evidence_id uuid);
    create function public.see_reading() returns trigger language plpgsql security definer as $$
      begin insert into public.seen_readings values (new.id); return null; end $$;
    create trigger see_reading after update on public.evidence for each row
      when (old.reading_status = 'reading' and new.read_at is distinct from old.read_at)
      execute function public.see_reading();
  `);
  const file = await addFile(person, note);
  const [reading, { jobId }] = await Promise.all([readAgain(file), submit(person, TEXT, [file])]);
  await completed(reading);
  expect((await completed(jobId)).result_summary).toMatchObject({ evidence_processed: 1 });
  const seen = await sql`select from public.seen_readings where evidence_id = ${file}`;
  expect(seen).toHaveLength(1);
});

test('an archive of everything is made by one run, however often it is asked for', async () => {
  await addFile(person, note);
  const { jobId } = granted(await startExportCore(person.rows));
  expect(granted(await startExportCore(person.rows))).toEqual({ jobId, created: false });
  const job = { jobId, userId: person.id, delivery: 1 };
  await Promise.all([deliverJob(job), deliverJob(job)]);
  await completed(jobId);
  const { data } = await person.rows.from('exports').select('job_id, files, pieces');
  expect(data).toEqual([{ job_id: jobId, files: 1, pieces: 1 }]);
  const { data: made } = await runs.list({ tag: `job:${jobId}` });
  expect(made.map((run) => run.taskIdentifier)).toEqual(['export-build']);
});

test('a running entry is stopped with all its runs, and “Organise now” completes it', async () => {
  model.script({ kind: 'hang' });
  const { jobId, entryId } = await submit(person, TEXT);
  await vi.waitFor(() => expect(model.calls).toHaveLength(1), { timeout: 90_000, interval: 200 });
  expect(granted(await stopEntryCore(person.rows, entryId))).toEqual({ jobId });
  expect(await cancelRunsOf(jobId)).toBe(true);
  const { data } = await runs.list({ tag: `job:${jobId}` });
  expect(data.map((run) => run.taskIdentifier).sort()).toEqual([
    'extract-events',
    'journal-extraction',
  ]);
  for (const { id } of data) {
    const ended = await runs.poll(id, { pollIntervalMs: 300 });
    expect(ended.status).toBe('CANCELED');
  }
  expect(await entryOf(entryId)).toMatchObject({ status: 'cancelled', event_text: TEXT });

  model.script(found({ quote: QUOTE }));
  const again = granted(await retryEntryCore(person.rows, entryId));
  await deliverJob({ jobId: again.jobId, entryId, userId: person.id, delivery: 1 });
  await completed(again.jobId);
  expect(await entryOf(entryId)).toMatchObject({ status: 'completed' });
  const { data: jobs } = await person.rows.from('jobs').select('attempt, status').order('attempt');
  expect(jobs).toEqual([
    { attempt: 1, status: 'cancelled' },
    { attempt: 2, status: 'completed' },
  ]);
});

test('who has used up the day’s tokens waits, and the model isn’t asked', async () => {
  for (let n = 0; n < 2; n++) await completed((await submit(person, TEXT)).jobId);
  const { jobId } = await submit(person, TEXT);
  const waiting = await jobWhen(stack, jobId, (job) => job.delivery === 2);
  expect(waiting).toMatchObject({ status: 'pending', progress: { waiting: 'daily_limit' } });
  expect(model.calls).toHaveLength(2);
});

test('a quote that is gone from its file is looked for anew', async () => {
  const file = await addFile(person, note);
  model.script(found({ quote: 'Signed out at 6:21 pm.', file: 1 }), found({ quote: QUOTE }));
  // The file is read anew at the moment at which the answer is kept.
  await sql.unsafe(`
    create function public.read_anew() returns trigger language plpgsql security definer as $$
      begin
        update public.evidence set pages = '[{"page": 1, "text": "Signed out at 5:21 pm."}]'
          where id = '${file}';
        return null;
      end $$;
    create trigger read_anew after insert on public.job_steps for each row
      when (new.step_key = 'extract-events' and new.user_id = '${person.id}')
      execute function public.read_anew();
  `);
  const { jobId } = await submit(person, TEXT, [file]);
  expect((await completed(jobId)).result_summary).toMatchObject({ events_created: 1 });
  const { data } = await person.rows.from('event_sources').select('quote, evidence_id');
  expect(data).toEqual([{ quote: QUOTE, evidence_id: null }]);
  expect(model.calls).toHaveLength(2);
});

function found({ quote, file }: { quote: string; file?: number }) {
  const source = file ? 'evidence' : 'entry';
  const event = {
    ...{ type: 'incident', title: 'He was late', description: null, location: null },
    ...{ local_date: '2026-03-03', local_time: '17:30', end_date: null, end_time: null },
    ...{ precision: 'exact', date_phrase: '3 March 2026 at 5:30 pm', basis: 'first_hand' },
    ...{ participants: [], planned: null, actual: null },
    sources: [{ source, evidence_index: file ?? null, page: file ? 1 : null, quote }],
  };
  return { kind: 'ok' as const, answer: { events: [event], action_items: [] } };
}
