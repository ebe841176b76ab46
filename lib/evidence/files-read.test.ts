import { expect, test } from 'vitest';
import type { EntryFile } from '@/lib/entries/views';
import { filesReadWords, mayReadAgain, readSince } from './files-read';

type Read = Pick<EntryFile, 'reading_status' | 'reading_reason' | 'read_at'>;

const file = (
  reading_status: EntryFile['reading_status'],
  reading_reason: string | null = null,
  read_at: string | null = '2026-03-10T12:00:00Z',
): Read => ({ reading_status, reading_reason, read_at });

test('counts files that should have been read, where one of them was not', () => {
  const read = [file('read'), file('partly_read', 'too_many_pages')];
  const locked = file('could_not_read', 'password_protected');
  expect(filesReadWords([...read, locked, file('kept_not_read', 'recording')])).toBe(
    '2 of 3 files read',
  );
  expect(filesReadWords([locked])).toBe('0 of 1 file read');
  expect(filesReadWords(read)).toBeNull();
});

test('another try is offered where it may help', () => {
  expect(mayReadAgain(file('could_not_read', 'timed_out'))).toBe(true);
  expect(mayReadAgain(file('partly_read', 'timed_out'))).toBe(true);
  expect(mayReadAgain(file('could_not_read', 'reader_failed'))).toBe(true);
  expect(mayReadAgain(file('could_not_read'))).toBe(true);
  expect(mayReadAgain(file('could_not_read', 'password_protected'))).toBe(false);
  expect(mayReadAgain(file('partly_read', 'too_many_pages'))).toBe(false);
  expect(mayReadAgain(file('read'))).toBe(false);
});

test('a file read after its entry was organised is news for the entry', () => {
  expect(readSince(file('read'), '2026-03-10T11:59:59Z')).toBe(true);
  expect(readSince(file('read'), '2026-03-10T12:00:01Z')).toBe(false);
  expect(readSince(file('could_not_read'), '2026-03-10T11:00:00Z')).toBe(false);
  expect(readSince(file('read'), null)).toBe(false);
});
