import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type FakeOpenAI, startFakeOpenAI } from '@/lib/extraction/testing/fake-openai';
import { runEval } from './run.ts';

// A server of ours answers: this tests the way there, not how well a model reads.
let fake: FakeOpenAI;
let folder: string;
let printed: string[];
beforeAll(async () => {
  fake = await startFakeOpenAI();
  folder = mkdtempSync(join(tmpdir(), 'daylight-eval-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await fake.close();
});
beforeEach(() => {
  printed = [];
  vi.spyOn(console, 'log').mockImplementation((line) => printed.push(line));
  vi.stubEnv('OPENAI_API_KEY', 'sk-test');
  vi.stubEnv('OPENAI_BASE_URL', fake.baseURL);
  vi.stubEnv('OPENAI_MODEL', 'some-model');
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const record = (id: string, text: string, quote: string) => ({
  ...{ id, text, reference_date: '2026-03-10', timezone: 'America/New_York', tags: ['plain'] },
  expected: {
    events: [{ type: 'incident', start: '2026-03-10T18:47', precision: 'exact', quote }],
    action_items: [],
    must_not: [],
  },
});
const found = (quote: string) => ({
  kind: 'ok' as const,
  answer: {
    events: [
      {
        ...{ type: 'incident', title: 'Late', description: null, local_date: '2026-03-10' },
        ...{ local_time: '18:47', end_date: null, end_time: null, precision: 'exact' },
        ...{ date_phrase: null, location: null, basis: 'first_hand', participants: [] },
        ...{ planned: null, actual: null, linked_files: [] },
        sources: [{ source: 'entry', evidence_index: null, page: null, quote }],
      },
    ],
    action_items: [],
    questions: [],
  },
});

async function run(records: object[]) {
  const set = join(folder, 'small.jsonl');
  const report = join(folder, 'report.md');
  writeFileSync(set, records.map((one) => JSON.stringify(one)).join('\n'));
  const code = await runEval(['--set', set, '--model', 'openai', '--json', '--report', report]);
  return { code, figures: JSON.parse(printed.at(-1) ?? ''), report: readFileSync(report, 'utf8') };
}

test('a model is asked about every record and scored, its last line is one object', async () => {
  fake.script(found('He pulled in at 6:47'));
  const { code, figures, report } = await run([
    record('a', 'He pulled in at 6:47.', 'He pulled in at 6:47'),
    record('b', 'Then he pulled in. He pulled in at 6:47 again.', 'pulled in at 6:47'),
  ]);
  expect(figures).toEqual({
    ...{ event_recall: 1, event_precision: 1, date_accuracy: 1, action_recall: 1 },
    ...{ ambiguity_recall: 1, quotes_verbatim: 1, invented: 0 },
  });
  expect(code).toBe(0);
  expect(report).toContain('# openai on small: 2 records');
  expect(fake.calls.at(-1)?.body.model).toBe('some-model');
});

test('a record that the model refuses is one without events, and is named', async () => {
  fake.script({ kind: 'refusal' }, found('He pulled in at 6:47'));
  const { code, figures, report } = await run([
    record('a', 'He came at 6:47.', 'He came at 6:47'),
    record('b', 'He pulled in at 6:47.', 'He pulled in at 6:47'),
  ]);
  expect(figures).toMatchObject({ event_recall: 0.5, event_precision: 1 });
  expect(code).toBe(1);
  expect(report).toContain('a: model_refused');
});

test('a busy service is asked again', async () => {
  const headers = { 'retry-after-ms': '1' };
  fake.script({ kind: 'status', status: 429, headers }, found('He pulled in at 6:47'));
  const before = fake.calls.length;
  const { code } = await run([record('a', 'He pulled in at 6:47.', 'He pulled in at 6:47')]);
  expect(code).toBe(0);
  expect(fake.calls.length - before).toBe(2);
});

test('without a key nothing is asked', async () => {
  vi.stubEnv('OPENAI_API_KEY', '');
  const complained = vi.spyOn(console, 'error').mockImplementation(() => {});
  const before = fake.calls.length;
  const set = join(folder, 'small.jsonl');
  expect(await runEval(['--set', set, '--model', 'openai'])).toBe(2);
  expect(complained).toHaveBeenCalledWith(expect.stringContaining('OPENAI_API_KEY'));
  expect(fake.calls).toHaveLength(before);
});
