import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '@/lib/database';
import { findEntry } from '@/lib/entries/data';
import { extractEntry } from '@/lib/entries/extract-entry';
import { type FakeOpenAI, startFakeOpenAI } from '@/lib/extraction/testing/fake-openai';
import { runExtraction } from '@/lib/jobs/run-extraction';
import type { Delivery } from '@/lib/jobs/schema';
import { type Person, startTestStack, type TestStack } from '@/local/supabase/testing/stack';
import { handIn } from '@/scripts/testing/task-entries';

let stack: TestStack;
let db: Db;
let fake: FakeOpenAI;
let person: Person;
beforeAll(async () => {
  stack = await startTestStack();
  db = stack.client(stack.secrets.secretKey);
  fake = await startFakeOpenAI();
  const settings = { default_plan: 'unlimited', reader_model: 'some-model', reader_host: 'x' };
  await db.rpc('announce_settings', { p_settings: settings });
  person = await stack.signUp();
  await person.client.from('profiles').update({ ai: true }).eq('user_id', person.id);
});
afterAll(async () => {
  await fake.close();
  await stack.close();
});

const TEXT = 'At 5:30 pm he came to the school an hour late.';
const event = {
  ...{ type: 'incident', title: 'Came at 5:30 pm', description: null, local_date: '2026-03-03' },
  ...{ local_time: '17:30', end_date: null, end_time: null, precision: 'exact' },
  ...{ date_phrase: null, location: 'school', basis: 'first_hand', participants: [] },
  ...{ planned: null, actual: null, linked_files: [] },
  sources: [{ source: 'entry', evidence_index: null, page: null, quote: TEXT }],
};
const nowhere = { ...event, sources: [{ ...event.sources[0], quote: 'He shouted.' }] };

test('the page of an entry knows what each run was read by, for what, and what it cost', async () => {
  fake.script({
    kind: 'ok',
    answer: { events: [event, nowhere], action_items: [], questions: [] },
  });
  const people = { case_id: await caseOf(person), name: 'Marcus Reed', aliases: ['dad'] };
  await person.client
    .from('people')
    .insert({ ...people, role: 'co_parent' })
    .throwOnError();
  const delivery = await organised(TEXT);
  // Whom the person named is told to the reader, aliases too.
  expect(JSON.stringify(fake.calls.at(-1)?.body.input)).toContain('Marcus Reed / dad: co_parent');
  const view = await findEntry(person.client, delivery.entryId);
  expect(view?.events).toMatchObject([{ event_date: '2026-03-03', start_time: '17:30:00' }]);
  expect(view?.readings).toEqual([
    {
      ...{ jobId: delivery.jobId, attempt: 1, reader: 'some-model', version: 'prompt-3' },
      inputHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      ...{ tokens: { input: 120, output: 45 }, cost: 0.00075, leftOut: 1 },
      times: ['Read files', 'Find events', 'Save them', 'In all'].map((name) => ({
        ...{ name, ms: expect.any(Number) },
      })),
    },
  ]);
});

test.each([true, false])(
  'whom the case knows is who takes part, however they are called; read by a model: %s',
  async (ai) => {
    const change = { ai, display_name: 'Dana Ellis' };
    await person.client.from('profiles').update(change).eq('user_id', person.id).throwOnError();
    const text = 'At 5:30 pm my ex came to the school an hour late.';
    const participants = ['my ex', 'Dana Ellis'].map((name) => ({ name, role: 'other' }));
    const sources = [{ ...event.sources[0], quote: text }];
    const events = [{ ...event, participants, sources }];
    fake.script({ kind: 'ok', answer: { events, action_items: [], questions: [] } });
    const asked = fake.calls.length;
    const { entryId } = await organised(text);
    expect(fake.calls.length - asked).toBe(ai ? 1 : 0);
    if (ai) expect(JSON.stringify(fake.calls.at(-1)?.body)).toContain('Dana Ellis: self');
    const view = await findEntry(person.client, entryId);
    const found = view?.events.flatMap((one) => one.event_participants) ?? [];
    expect(found).toContainEqual(
      expect.objectContaining({
        ...{ name: 'Marcus Reed', role: 'co_parent', person_id: expect.any(String) },
      }),
    );
    // The writer's own name is theirs.
    expect(found.filter(({ name }) => name === 'Me')).toHaveLength(1);
    expect(found).toHaveLength(2);
  },
);

/** Hands an entry in and runs its job to the end. */
async function organised(text: string): Promise<Delivery> {
  const owner = { id: person.id, rows: person.client };
  const delivery: Delivery = { ...(await handIn(owner, text)), userId: person.id, delivery: 1 };
  const env = {
    ...{ SUPABASE_URL: 'http://127.0.0.1', SUPABASE_SECRET_KEY: 'unused' },
    ...{ OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: fake.baseURL, OPENAI_MODEL: 'some-model' },
    ...{ OPENAI_PRICE_INPUT: 2.5, OPENAI_PRICE_OUTPUT: 10 },
    ...{ DELIVER_AFTER_SECONDS: 20, SETTLE_AFTER_SECONDS: 60 },
  };
  await runExtraction(db, delivery, 'run_1', {
    readFiles: async () => [],
    giveUpFile: async () => {},
    findEvents: (step) => extractEntry(db, env, step),
  });
  return delivery;
}

async function caseOf({ client }: Person): Promise<string> {
  const { data } = await client.from('cases').select('id').single().throwOnError();
  return data.id;
}
