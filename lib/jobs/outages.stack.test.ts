import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Db } from '@/lib/database';
import { extractEntry } from '@/lib/entries/extract-entry';
import { readFile } from '@/lib/evidence/read-file';
import { type FakeOpenAI, startFakeOpenAI } from '@/lib/extraction/testing/fake-openai';
import { claimJob } from '@/lib/jobs/mutations';
import { runExtraction, type Steps } from '@/lib/jobs/run-extraction';
import type { Delivery } from '@/lib/jobs/schema';
import { type Person, startTestStack, type TestStack } from '@/local/supabase/testing/stack';
import { addFile, handIn } from '@/scripts/testing/task-entries';

const TEXT = 'On 3 March 2026 at 5:30 pm he came to the school an hour late.';

let stack: TestStack;
let db: Db;
let person: Person;
let model: FakeOpenAI;
let env: Parameters<typeof extractEntry>[1];
beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  stack = await startTestStack();
  db = stack.client(stack.secrets.secretKey);
  model = await startFakeOpenAI();
  env = {
    ...{ SUPABASE_URL: stack.url, SUPABASE_SECRET_KEY: 'unused' },
    ...{ OPENAI_API_KEY: 'k', OPENAI_BASE_URL: model.baseURL, OPENAI_MODEL: 'test-model' },
    ...{ DELIVER_AFTER_SECONDS: 20, SETTLE_AFTER_SECONDS: 60 },
  };
  const settings = { default_plan: 'unlimited', reader_model: 'test-model' };
  await db.rpc('announce_settings', { p_settings: settings });
});
afterAll(async () => {
  await model.close();
  await stack.close();
});
beforeEach(async () => {
  person = await stack.signUp();
  model.calls.length = 0;
});

const asOwner = () => ({ id: person.id, rows: person.client });

async function pending(files: string[] = []): Promise<Delivery> {
  return { ...(await handIn(asOwner(), TEXT, files)), userId: person.id, delivery: 1 };
}

/** The steps as the tasks do them, without the tasks. */
function steps(limit?: number): Steps {
  return {
    readFiles: (step, ids) => Promise.all(ids.map((id) => readFile(db, step, id))),
    giveUpFile: async () => {},
    findEvents: (step) => extractEntry(db, { ...env, DAILY_TOKEN_LIMIT: limit }, step),
  };
}

const run = (delivery: Delivery, limit?: number) =>
  runExtraction(db, delivery, `run_${delivery.delivery}`, steps(limit));

const jobOf = async ({ jobId }: Delivery) =>
  (await db.from('jobs').select('*').eq('id', jobId).single().throwOnError()).data;

/** Seconds from now until the job is due again. */
async function wait(delivery: Delivery): Promise<number> {
  return (Date.parse(String((await jobOf(delivery)).not_before)) - Date.now()) / 1000;
}

function answerWith(...quotes: { quote: string; evidence?: number }[]) {
  const source = ({ quote, evidence }: { quote: string; evidence?: number }) =>
    evidence === undefined
      ? { source: 'entry', evidence_index: null, page: null, quote }
      : { source: 'evidence', evidence_index: evidence, page: 1, quote };
  const event = {
    ...{ type: 'incident', title: 'He was late', description: null, location: null },
    ...{ local_date: '2026-03-03', local_time: '17:30', end_date: null, end_time: null },
    ...{ precision: 'exact', date_phrase: '3 March 2026 at 5:30 pm', basis: 'first_hand' },
    ...{ participants: [], planned: null, actual: null },
    sources: quotes.map(source),
  };
  return { kind: 'ok' as const, answer: { events: [event], action_items: [] } };
}
const good = answerWith({ quote: 'he came to the school an hour late' });

test('after ten minutes without the model an entry organises itself', async () => {
  const down = { kind: 'status', status: 503 } as const;
  model.script(down, down, down, down, good);
  let delivery = await pending();
  let minutes = 0;
  for (;;) {
    const ended = await run(delivery);
    if (ended.outcome === 'completed') break;
    expect(ended).toEqual({ outcome: 'released', code: 'model_down' });
    expect(await jobOf(delivery)).toMatchObject({
      ...{ status: 'pending', progress: { waiting: 'model_down' }, lost_runs: 0 },
    });
    minutes += Math.round((await wait(delivery)) / 60);
    delivery = { ...delivery, delivery: delivery.delivery + 1 };
  }
  // The model was away for 8 minutes at least and was back when it was asked after 18.
  expect({ minutes, calls: model.calls.length }).toEqual({ minutes: 18, calls: 5 });
  expect(await jobOf(delivery)).toMatchObject({
    ...{ status: 'completed', result_summary: { events_created: 1 } },
  });
});

test('a model that says for how long it is busy is left alone for as long', async () => {
  const headers = { 'retry-after': '1200' };
  model.script({ kind: 'status', status: 429, headers });
  const delivery = await pending();
  expect(await run(delivery)).toEqual({ outcome: 'released', code: 'model_busy' });
  expect(Math.round((await wait(delivery)) / 60)).toBe(20);
});

test('a model that asks for less than our own pause gets the pause', async () => {
  model.script({ kind: 'status', status: 429, headers: { 'retry-after': '1' } });
  const delivery = await pending();
  await run(delivery);
  expect(Math.round(await wait(delivery))).toBeGreaterThan(50);
});

test('who has used up the day’s tokens waits for the next day, and the model isn’t asked', async () => {
  model.script(good);
  const first = await pending();
  expect(await run(first, 165)).toMatchObject({ outcome: 'completed' });
  const second = await pending();
  expect(await run(second, 165)).toEqual({ outcome: 'released', code: 'daily_limit' });
  expect(model.calls).toHaveLength(1);
  const due = new Date(String((await jobOf(second)).not_before));
  const day = Date.UTC(due.getUTCFullYear(), due.getUTCMonth(), due.getUTCDate());
  // Midnight UTC to the second, or a minute from now where that is nearer.
  expect(Math.abs(due.getTime() - day) < 2_000 || due.getTime() - Date.now() < 61_000).toBe(true);

  const other = await stack.signUp();
  const ids = await handIn({ id: other.id, rows: other.client }, TEXT);
  expect(await run({ ...ids, userId: other.id, delivery: 1 }, 165)).toMatchObject({
    outcome: 'completed',
  });
});

test('who turned AI off needs no allowance', async () => {
  model.script(good);
  await run(await pending(), 1);
  await person.client.from('profiles').update({ ai: false }).eq('user_id', person.id);
  expect(await run(await pending(), 1)).toMatchObject({ outcome: 'completed' });
  expect(model.calls).toHaveLength(1);
});

test('a quote that went with an old reading is looked for anew, and nothing stale is saved', async () => {
  const note = (text: string) => ({ bytes: new TextEncoder().encode(text), type: 'text/plain' });
  const file = await addFile(asOwner(), note('Signed out at 6:21 pm.'));
  const delivery = await pending([file]);
  model.script(answerWith({ quote: 'Signed out at 6:21 pm.', evidence: 1 }), good);
  // The file is read anew by somebody else between the model's answer and the saving.
  const readAnew: Steps = {
    ...steps(),
    findEvents: async (step) => {
      const found = await steps().findEvents(step);
      const [page] = [{ page: 1, text: 'Signed out at 5:21 pm.', confidence: null }];
      await stack.sql`
        update public.evidence set pages = ${stack.sql.json([page])} where id = ${file}`;
      return found;
    },
  };
  await expect(runExtraction(db, delivery, 'run_1', readAnew)).rejects.toThrow('quote_gone');
  const events = () => db.from('events').select('id').eq('entry_id', delivery.entryId);
  expect((await events()).data).toEqual([]);
  expect(await run(delivery)).toMatchObject({ outcome: 'completed', events: 1 });
  expect((await events()).data).toHaveLength(1);
  expect(model.calls).toHaveLength(2);
});

test('a file that is gone from storage says so, and its entry goes on', async () => {
  const bytes = new TextEncoder().encode('Signed out at 6:21 pm.');
  const file = await addFile(asOwner(), { bytes, type: 'text/plain' });
  await db.storage.from('evidence').remove([`${person.id}/${file}`]);
  model.script(good);
  const delivery = await pending([file]);
  expect(await run(delivery)).toMatchObject({ outcome: 'completed', events: 1 });
  expect((await jobOf(delivery)).result_summary).toMatchObject({ evidence_failed: 1 });
  const { data } = await person.client.from('evidence').select('reading_status, reading_reason');
  expect(data).toEqual([{ reading_status: 'could_not_read', reading_reason: 'missing' }]);
});

test('a claim that was released saves nothing more', async () => {
  const down = { kind: 'status', status: 503 } as const;
  model.script(down);
  const delivery = await pending();
  const claim = await claimJob(db, delivery, 'run_1');
  if (claim.outcome !== 'claimed') throw new Error(claim.outcome);
  expect(await run(delivery)).toMatchObject({ outcome: 'released' });
  const args = { p_job: delivery.jobId, p_claim: claim.claim };
  expect((await db.rpc('finalize_job', args)).data).toBe(false);
  expect(await jobOf(delivery)).toMatchObject({ status: 'pending', delivery: 2 });
});
