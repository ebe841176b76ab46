import { expect, test } from 'vitest';
import { logLine } from '@/lib/log';

const at = new Date('2026-11-24T09:00:00Z');

test('a line holds ids, codes and numbers', () => {
  expect(logLine('info', 'job.delivered', { jobId: 'a-1', count: 2 }, at)).toBe(
    '{"at":"2026-11-24T09:00:00.000Z","level":"info","event":"job.delivered","jobId":"a-1","count":2}',
  );
});

test('words, addresses and fields that nobody allowed are left out', () => {
  const fields = { code: 'He came late', entryId: 'a@b.example', eventText: 'secret', status: 5 };
  expect(logLine('error', 'x', fields, at)).toBe(
    '{"at":"2026-11-24T09:00:00.000Z","level":"error","event":"x","status":5}',
  );
});
