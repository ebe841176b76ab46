import { afterAll, beforeAll, expect, test } from 'vitest';
import { classify, type ExtractionErrorCode } from '@/lib/extraction/errors';
import type { ExtractionInput } from '@/lib/extraction/input';
import { openAiModel } from '@/lib/extraction/openai';
import { INSTRUCTIONS, PROMPT_VERSION } from '@/lib/extraction/prompt';
import {
  type Behaviour,
  type FakeOpenAI,
  startFakeOpenAI,
} from '@/lib/extraction/testing/fake-openai';

const input: ExtractionInput = {
  text: 'He came at 6:47. CANARY-TEXT',
  referenceDate: '2026-03-10',
  timeZone: 'America/New_York',
  people: [{ name: 'Marcus', aliases: [], role: 'co_parent' }],
  locale: 'en-US',
  writtenAt: '2026-03-11T01:00:00Z',
  evidence: [{ id: 'file', pages: [{ page: 1, text: 'CANARY-FILE' }] }],
};

let fake: FakeOpenAI;
beforeAll(async () => {
  fake = await startFakeOpenAI();
});
afterAll(() => fake.close());

const model = (timeoutMs = 5_000) =>
  openAiModel({ apiKey: 'sk-test', model: 'some-model', baseURL: fake.baseURL, timeoutMs });

async function failing(behaviour: Behaviour, timeoutMs?: number) {
  fake.script(behaviour);
  const before = fake.calls.length;
  const error = await model(timeoutMs)
    .extract(input, {})
    .then(
      () => null,
      (reason: unknown) => reason,
    );
  expect(fake.calls.length - before).toBe(1);
  return error;
}

test('asks once, stores nothing, keeps untrusted text out of the instructions', async () => {
  fake.script({ kind: 'ok', answer: { events: [], action_items: [] } });
  const answer = await model().extract(input, {});
  expect(answer).toEqual({
    raw: { events: [], action_items: [], questions: [] },
    usage: { inputTokens: 120, outputTokens: 45 },
    model: 'some-model',
    promptVersion: PROMPT_VERSION,
  });
  const { path, authorization, body } = fake.calls.at(-1) ?? {};
  expect(path).toBe('/v1/responses');
  expect(authorization).toBe('Bearer sk-test');
  expect(body).toMatchObject({
    model: 'some-model',
    store: false,
    instructions: INSTRUCTIONS,
    reasoning: { effort: 'low' },
    text: { format: { type: 'json_schema', strict: true, name: 'journal_extraction' } },
  });
  expect(JSON.stringify(body?.input)).toContain('CANARY-TEXT');
  expect(JSON.stringify(body?.input)).toContain('CANARY-FILE');
});

const cases: [string, Behaviour, string, ExtractionErrorCode][] = [
  ['a refusal', { kind: 'refusal' }, 'stop', 'model_refused'],
  ['a filtered answer', { kind: 'filtered' }, 'stop', 'model_refused'],
  ['a cut answer', { kind: 'truncated' }, 'retry', 'model_truncated'],
  ['a failed answer', { kind: 'failed', code: 'server_error' }, 'release', 'model_down'],
  [
    'a rate-limited answer',
    { kind: 'failed', code: 'rate_limit_exceeded' },
    'release',
    'model_busy',
  ],
  ['an invalid prompt', { kind: 'failed', code: 'invalid_prompt' }, 'stop', 'model_rejected'],
  ['no JSON', { kind: 'text', text: '{"events":[' }, 'retry', 'model_bad_answer'],
  ['another shape', { kind: 'ok', answer: { events: 'nope' } }, 'retry', 'model_bad_answer'],
  ['401', { kind: 'status', status: 401, code: 'invalid_api_key' }, 'stop', 'model_key'],
  ['403', { kind: 'status', status: 403 }, 'stop', 'model_key'],
  ['400', { kind: 'status', status: 400 }, 'stop', 'model_rejected'],
  ['404', { kind: 'status', status: 404, code: 'model_not_found' }, 'stop', 'model_rejected'],
  ['quota', { kind: 'status', status: 429, code: 'insufficient_quota' }, 'stop', 'model_quota'],
  ['429', { kind: 'status', status: 429 }, 'release', 'model_busy'],
  ['500', { kind: 'status', status: 500 }, 'release', 'model_down'],
  ['503', { kind: 'status', status: 503 }, 'release', 'model_down'],
  ['a cut connection', { kind: 'drop' }, 'release', 'model_unreachable'],
];

test.each(cases)('%s', async (_name, behaviour, action, code) => {
  expect(classify(await failing(behaviour))).toMatchObject({ action, code });
});

test('no answer in time', async () => {
  const error = await failing({ kind: 'hang' }, 150);
  expect(classify(error)).toEqual({ action: 'release', code: 'model_unreachable' });
});

test('the pause that the service asks for is kept', async () => {
  const wait = async (headers: Record<string, string>) =>
    classify(await failing({ kind: 'status', status: 429, headers })).retryAfterMs;
  expect(await wait({ 'retry-after': '7' })).toBe(7000);
  expect(await wait({ 'retry-after-ms': '250' })).toBe(250);
  expect(await wait({ 'retry-after': 'soon' })).toBeUndefined();
});

test('an abort throws the reason it was given', async () => {
  fake.script({ kind: 'hang' });
  const stop = new AbortController();
  const running = model().extract(input, { signal: stop.signal });
  await expect.poll(() => fake.calls.at(-1)?.body.model).toBe('some-model');
  stop.abort(new Error('stopped'));
  await expect(running).rejects.toThrow('stopped');
});

test('no error carries the words of the entry', async () => {
  for (const [, behaviour] of cases) {
    const error = await failing(behaviour);
    expect(`${error instanceof Error ? error.stack : error}`).not.toContain('CANARY');
  }
});
