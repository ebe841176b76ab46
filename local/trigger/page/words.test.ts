import { expect, test } from 'vitest';
import { clock, duration, howLong, shortId, shortTag, wordFor } from './words.ts';

test.each([
  [0, '0 ms'],
  [999, '999 ms'],
  [8_120, '8.1 s'],
  [125_000, '2 min 5 s'],
  [11_400_000, '3 h 10 min'],
])('%i ms reads %s', (ms, text) => expect(duration(ms)).toBe(text));

test('a run that has not started says how long it has queued', () => {
  const createdAt = new Date(0);
  const run = { createdAt, startedAt: null, finishedAt: null };
  expect(howLong(run, new Date(2_100))).toBe('queued 2.1 s');
  expect(howLong({ ...run, startedAt: new Date(1_000) }, new Date(2_100))).toBe('1.1 s');
});

test('a run that is being cancelled says so', () => {
  expect(wordFor({ status: 'EXECUTING', state: 'PENDING_CANCEL' }).word).toBe('Cancelling');
  expect(wordFor({ status: 'EXECUTING', state: 'EXECUTING' }).word).toBe('Running');
});

test('the day is named only when it is another one', () => {
  const now = new Date(2026, 2, 5, 12, 0, 0);
  expect(clock(new Date(2026, 2, 5, 9, 5, 1), now)).toBe('09:05:01');
  expect(clock(new Date(2026, 2, 4, 9, 5, 1), now)).toBe('4 Mar, 09:05:01');
});

test('ids are cut to what tells them apart', () => {
  expect(shortId('run_0123456789abcdef01234567')).toBe('234567');
  expect(shortTag('entry:0d9f3f0e-97a3-4d0b-9d3e-0a64c7f1a002')).toBe('entry:…f1a002');
  expect(shortTag('nightly')).toBe('nightly');
});
