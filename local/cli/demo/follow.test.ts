import { expect, test } from 'vitest';
import { describeJob } from './follow.ts';

const job = { status: 'processing', reader: 'offline', error_message: null, progress: {} } as const;

test.each([
  [{ ...job, status: 'pending' as const }, 'Waiting for its turn'],
  [job, 'Starting'],
  [
    { ...job, progress: { step: 'read_files', files_done: 1, files_total: 2 } },
    'Reading the files (1 of 2)',
  ],
  [{ ...job, progress: { step: 'find_events' } }, 'Finding events'],
  [{ ...job, status: 'completed' as const }, 'completed'],
])('a job in words: %o → %s', (row, words) => {
  expect(describeJob(row)).toBe(words);
});
