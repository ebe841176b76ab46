import { expect, test } from 'vitest';
import { costWords, type Run, readingOf, spanWords, tokenWords } from '@/lib/entries/readings';

const step = {
  ...{ step_key: 'x', model: null, prompt_version: null, input_hash: null },
  ...{ input_tokens: null, output_tokens: null, cost: null, started_at: null },
  completed_at: '2026-03-10T10:00:00Z',
};
const run: Run = {
  ...{ id: 'job', attempt: 2, reader: 'offline', started_at: '2026-03-10T10:00:00.000Z' },
  completed_at: '2026-03-10T10:00:13.500Z',
  job_steps: [
    {
      ...step,
      ...{ step_key: 'extract-events', model: 'some-model', prompt_version: 'prompt-3' },
      ...{ input_hash: 'ab12', input_tokens: 1200, output_tokens: 450, cost: 0.0075 },
      ...{ started_at: '2026-03-10T10:00:04Z', completed_at: '2026-03-10T10:00:13Z' },
    },
    { ...step, step_key: 'save-events', completed_at: '2026-03-10T10:00:13.400Z' },
  ],
};

test('a run tells who read, in which version, for what, and how long each step took', () => {
  const outputs = [
    { job_id: 'other', output: { dropped: 5 } },
    { job_id: 'job', output: { dropped: 2 } },
  ];
  expect(readingOf(run, outputs)).toEqual({
    ...{ jobId: 'job', attempt: 2, reader: 'some-model', version: 'prompt-3', inputHash: 'ab12' },
    ...{ tokens: { input: 1200, output: 450 }, cost: 0.0075, leftOut: 2 },
    times: [
      { name: 'Read files', ms: 4000 },
      { name: 'Find events', ms: 9000 },
      { name: 'Save them', ms: 400 },
      { name: 'In all', ms: 13_500 },
    ],
  });
});

test('a run that has only begun tells what it was meant for', () => {
  expect(readingOf({ ...run, completed_at: null, job_steps: [] }, [])).toEqual({
    ...{ jobId: 'job', attempt: 2, reader: 'offline', version: null, inputHash: null },
    ...{ tokens: null, cost: null, leftOut: null, times: [] },
  });
});

test('figures in words', () => {
  expect([340, 9_940, 12_400, 125_000, 11_400_000].map(spanWords)).toEqual([
    ...['0.3 s', '9.9 s', '12 s', '2 min 5 s', '3 h 10 min'],
  ]);
  expect(tokenWords({ input: 1200, output: 45 })).toBe('1,200 in, 45 out');
  expect([0.0075, 1.5, 0].map(costWords)).toEqual(['0.0075', '1.50', '0.00']);
});
