import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { configure, runs, tasks } from '@trigger.dev/sdk';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FakeOpenAI, startFakeOpenAI } from '@/lib/extraction/testing/fake-openai';
import { addFile, handIn, jobWhen, submit } from '@/scripts/testing/task-entries';
import { type Person, startTaskStack, type TaskStack } from '@/scripts/testing/task-stack';

const TEXT =
  'On 3 March 2026 at 5:30 pm he came to the school an hour late. Call the school by March 10.';
const fixture = (name: string) =>
  readFile(new URL(`../lib/readers/fixtures/${name}`, import.meta.url));

let stack: TaskStack;
let model: FakeOpenAI;
let person: Person;

beforeAll(async () => {
  model = await startFakeOpenAI();
  stack = await startTaskStack(4540, {
    OPENAI_API_KEY: 'test-key',
    OPENAI_BASE_URL: model.baseURL,
    OPENAI_MODEL: 'test-model',
  });
  configure({ baseURL: stack.triggerUrl, accessToken: stack.triggerKey });
  const settings = { reader_model: 'test-model', reader_host: '127.0.0.1' };
  await stack.rows.rpc('announce_settings', { p_settings: settings });
});
afterAll(async () => {
  await stack?.stop();
  await model?.close();
});
beforeEach(async () => {
  person = await stack.person();
  model.calls.length = 0;
});

const ended = (id: string) =>
  jobWhen(stack, id, ({ status }) => status === 'completed' || status === 'failed');
const setAi = (ai: boolean) => person.rows.from('profiles').update({ ai }).eq('user_id', person.id);
const entryOf = async (id: string) =>
  (await person.rows.from('journal_entries').select('*').eq('id', id).single()).data;
const eventsOf = async (entryId: string) => {
  const columns = 'origin, event_date, start_time, event_sources(quote, entry_id, evidence_id)';
  const { data } = await person.rows.from('events').select(columns).eq('entry_id', entryId);
  return data ?? [];
};

describe('offline', () => {
  beforeEach(() => setAi(false));

  test('an entry with a screenshot and a PDF is read, without a word to the model', async () => {
    const files = [
      await addFile(person, { bytes: await fixture('messages.png'), type: 'image/png' }),
      await addFile(person, { bytes: await fixture('school-letter.pdf'), type: 'application/pdf' }),
    ];
    const { jobId, entryId } = await submit(person, TEXT, files);
    const job = await ended(jobId);
    const events = await eventsOf(entryId);
    expect(job.status).toBe('completed');
    expect(job.result_summary).toMatchObject({
      events_created: events.length,
      evidence_processed: 2,
      evidence_failed: 0,
    });
    expect(await entryOf(entryId)).toMatchObject({ status: 'completed', organised_by: 'offline' });
    expect(events).toContainEqual(
      expect.objectContaining({
        event_date: '2026-03-03',
        start_time: '17:30:00',
        origin: 'rules',
      }),
    );
    for (const { event_sources } of events) expect(event_sources.length).toBeGreaterThan(0);
    const read = await person.rows.from('evidence').select('reading_status').in('id', files);
    expect(read.data?.map((file) => file.reading_status)).toEqual(['read', 'read']);
    expect(model.calls).toEqual([]);
  });

  test('files that can’t be read say why, and the entry is ready all the same', async () => {
    const locked = await fixture('password-protected.pdf');
    const picture = await fixture('no-words.png');
    const files = [
      await addFile(person, { bytes: locked, type: 'application/pdf' }),
      // Other bytes than its owner's browser hashed.
      await addFile(person, { bytes: picture, type: 'image/png', sha256: '0'.repeat(64) }),
    ];
    const { jobId } = await submit(person, TEXT, files);
    const job = await ended(jobId);
    expect(job.result_summary).toMatchObject({ evidence_processed: 0, evidence_failed: 2 });
    const { data } = await person.rows
      .from('evidence')
      .select('id, status, reading_status, reading_reason')
      .in('id', files);
    const by = new Map(data?.map(({ id, ...rest }) => [id, rest]));
    expect(files.map((id) => by.get(id))).toEqual([
      {
        status: 'received',
        reading_status: 'could_not_read',
        reading_reason: 'password_protected',
      },
      { status: 'damaged', reading_status: 'could_not_read', reading_reason: 'damaged' },
    ]);
  });

  test('ids that don’t belong together end quietly and touch nothing', async () => {
    const own = await handIn(person, TEXT);
    const other = await stack.person();
    const payloads = [
      { ...own, userId: other.id, delivery: 1 },
      { ...own, jobId: randomUUID(), userId: person.id, delivery: 1 },
    ];
    for (const payload of payloads) {
      const { id } = await tasks.trigger('journal-extraction', payload);
      const run = await runs.poll(id, { pollIntervalMs: 300 });
      expect(run.output).toEqual({ outcome: 'unknown' });
    }
    const { data } = await stack.rows.from('jobs').select('status').eq('id', own.jobId);
    expect(data).toEqual([{ status: 'pending' }]);
  });
});

describe('with a model', () => {
  test('what it found is checked, saved and said to be its work', async () => {
    model.script({ kind: 'ok', answer: answerWith('he came to the school an hour late') });
    const { jobId, entryId } = await submit(person, TEXT);
    expect((await ended(jobId)).status).toBe('completed');
    expect(await entryOf(entryId)).toMatchObject({ organised_by: 'test-model' });
    expect(await eventsOf(entryId)).toMatchObject([{ origin: 'model', start_time: '17:30:00' }]);
    const { data } = await person.rows
      .from('job_steps')
      .select('*')
      .eq('step_key', 'extract-events');
    expect(data).toMatchObject([{ model: 'test-model', input_tokens: 120, output_tokens: 45 }]);
    expect(model.calls).toHaveLength(1);
  });

  test('what the entry doesn’t say is dropped', async () => {
    model.script({ kind: 'ok', answer: answerWith('he shouted at the teacher') });
    const { jobId, entryId } = await submit(person, TEXT);
    expect((await ended(jobId)).result_summary).toMatchObject({ events_created: 0 });
    expect(await eventsOf(entryId)).toEqual([]);
  });

  test.each([
    ['a refusal', { kind: 'refusal' }, 'model_refused'],
    ['a wrong key', { kind: 'status', status: 401 }, 'model_key'],
    ['no quota', { kind: 'status', status: 429, code: 'insufficient_quota' }, 'model_quota'],
  ] as const)('%s fails the job at once, with a sentence', async (_, behaviour, code) => {
    model.script(behaviour);
    const { jobId, entryId } = await submit(person, TEXT);
    const job = await ended(jobId);
    expect(job).toMatchObject({ status: 'failed', error_code: code });
    expect(job.error_message).toMatch(/saved/);
    expect(await entryOf(entryId)).toMatchObject({ status: 'failed', event_text: TEXT });
    expect(model.calls).toHaveLength(1);
  });

  test('answers that can’t be used are asked for three times in all', async () => {
    model.script({ kind: 'truncated' });
    const { jobId } = await submit(person, TEXT);
    expect(await ended(jobId)).toMatchObject({ status: 'failed', error_code: 'model_truncated' });
    expect(model.calls).toHaveLength(3);
  });

  test.each([
    ['busy', { kind: 'status', status: 429 }, 'model_busy'],
    ['down', { kind: 'status', status: 500 }, 'model_down'],
    ['out of reach', { kind: 'drop' }, 'model_unreachable'],
  ] as const)(
    '%s: the job waits, and the next delivery completes it',
    async (_, behaviour, code) => {
      model.script(behaviour, { kind: 'ok', answer: answerWith('he came to the school') });
      const { jobId, entryId } = await submit(person, TEXT);
      const waiting = await jobWhen(stack, jobId, (job) => job.delivery === 2);
      expect(waiting).toMatchObject({ status: 'pending', progress: { waiting: code } });
      expect(Date.parse(waiting.not_before ?? '')).toBeGreaterThan(Date.now());

      await stack.rows
        .from('jobs')
        .update({ not_before: new Date(0).toISOString() })
        .eq('id', jobId);
      await tasks.trigger('sweep-jobs', undefined);
      expect((await ended(jobId)).status).toBe('completed');
      expect(await eventsOf(entryId)).toHaveLength(1);
    },
  );

  test('turned off after the entry was handed in: the offline reader reads it', async () => {
    model.script({ kind: 'status', status: 500 });
    const { jobId, entryId } = await submit(person, TEXT);
    await jobWhen(stack, jobId, (job) => job.delivery === 2);
    await setAi(false);
    await stack.rows
      .from('jobs')
      .update({ not_before: new Date(0).toISOString() })
      .eq('id', jobId);
    await tasks.trigger('sweep-jobs', undefined);
    expect((await ended(jobId)).status).toBe('completed');
    expect(await entryOf(entryId)).toMatchObject({ organised_by: 'offline' });
    expect(model.calls).toHaveLength(1);
  });
});

function answerWith(quote: string) {
  const event = {
    ...{ type: 'incident', title: 'He was late', description: null, location: null },
    ...{ local_date: '2026-03-03', local_time: '17:30', end_date: null, end_time: null },
    ...{ precision: 'exact', date_phrase: '3 March 2026 at 5:30 pm', basis: 'first_hand' },
    ...{ participants: [], planned: null, actual: null },
    sources: [{ source: 'entry', evidence_index: null, page: null, quote }],
  };
  return { events: [event], action_items: [] };
}
