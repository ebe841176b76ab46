import { expect, test } from 'vitest';
import { job } from '@/lib/jobs/testing/job';
import { filesRead, goesOnWords, progressWords } from './progress-words';

const newYork = { timeZone: 'America/New_York', twelveHours: true };

test('each step has its sentence', () => {
  const at = (current: number, rest = {}) =>
    job('processing', 1, { progress: { current, ...rest } });
  expect(progressWords(null)).toBe('Your entry is saved. Reading it begins in a moment.');
  expect(progressWords(at(2, { step: 'read_files', files_total: 3 }))).toBe(
    'Reading the files you added',
  );
  expect(progressWords(at(3))).toBe('Finding events in your words');
  expect(progressWords(at(4))).toBe('Adding what was found to your timeline');
});

test('a job that waits says why, what is safe, and when it goes on', () => {
  const waiting = job('pending', 0, {
    progress: { waiting: 'model_unreachable' },
    not_before: '2026-11-24T14:20:00Z',
    updated_at: '2026-11-24T14:18:00Z',
  });
  expect(progressWords(waiting)).toBe('Waiting: the reader is busy. Your words are saved.');
  expect(goesOnWords(waiting, newYork)).toBe('It goes on by itself at 9:20 am.');
  const tomorrow = { ...waiting, not_before: '2026-11-25T05:00:00Z' };
  expect(goesOnWords(tomorrow, newYork)).toBe(
    'It goes on by itself at 12:00 am on Wed 25 November 2026.',
  );
  expect(goesOnWords(job('processing'), newYork)).toBeNull();
});

test('files are counted only while they are read', () => {
  const reading = { step: 'read_files' as const, files_done: 1, files_total: 3 };
  expect(filesRead(job('processing', 1, { progress: reading }))).toBe('1 of 3');
  expect(filesRead(job('processing', 1, { progress: { step: 'find_events' } }))).toBeNull();
});
