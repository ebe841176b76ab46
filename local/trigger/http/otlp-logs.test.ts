import { expect, test } from 'vitest';
import { OtlpLogs, readLogs } from './otlp-logs.ts';

const runId = 'run_0123456789abcdef01234567';
const jobId = '0d9f3f0e-97a3-4d0b-9d3e-0a64c7f1a001';

type Value = string | number | boolean;

function sent(attributes: Record<string, Value>, body = 'Log', severityNumber = 9) {
  const own = { '$metadata.ctx.run.id': runId, '$metadata.ctx.attempt.number': 2, ...attributes };
  const values = (value: Value) =>
    typeof value === 'number' ? { intValue: value } : { stringValue: String(value) };
  const record = {
    timeUnixNano: '1772366400000000000',
    severityNumber,
    body: { stringValue: body },
    attributes: Object.entries(own).map(([key, value]) => ({ key, value: values(value) })),
  };
  return readLogs(OtlpLogs.parse({ resourceLogs: [{ scopeLogs: [{ logRecords: [record] }] }] }));
}

test('a structured event is kept with its ids, codes and numbers', () => {
  const said = {
    at: '2026-03-01',
    level: 'warn',
    event: 'job.released',
    jobId,
    code: 'model_busy',
  };
  expect(sent({ ...said, count: 3 })).toEqual([
    {
      runId,
      attempt: 2,
      at: new Date('2026-03-01T12:00:00Z'),
      level: 'warn',
      event: 'job.released',
      fields: { jobId, code: 'model_busy', count: 3 },
    },
  ]);
});

test.each([
  ['words', {}],
  ['words as an event', { event: 'Robin came late' }],
  ['words joined by dots', { event: 'Robin.came.late' }],
  ['a single word', { event: 'quillwort' }],
  ['an event without end', { event: `a.${'b'.repeat(60)}` }],
])('%s, as whatever was written to the console, is dropped whole', (_, attributes) => {
  expect(sent(attributes, 'Robin brought the quillwort back')).toEqual([]);
});

test('words in names and values are left out of an event', () => {
  const [log] = sent({
    event: 'job.broke',
    note: 'quillwort',
    quillwort: 1,
    code: 'He came late',
    jobId: 'quillwort',
    status: 'quillwort',
    'body.text': 'quillwort',
    __proto__: 'quillwort',
  });
  expect(log?.fields).toEqual({});
  expect(JSON.stringify(log)).not.toContain('quillwort');
});

test('what is of no run is dropped', () => {
  expect(sent({ event: 'job.broke', '$metadata.ctx.run.id': 'quillwort' })).toEqual([]);
});

test.each([
  [5, 'debug'],
  [9, 'info'],
  [13, 'warn'],
  [17, 'error'],
])('severity %i reads %s', (severity, level) => {
  expect(sent({ event: 'a.b' }, '', severity)[0]?.level).toBe(level);
});
