import { expect, it } from 'vitest';
import { readingWords } from './reading-words';

const file = { status: 'received', reading_reason: null, words: null } as const;

it('says what was read, and how much', () => {
  const read = { ...file, reading_status: 'read', words: 33 } as const;
  expect(readingWords(read, false)).toEqual({ look: 'done', words: 'Read, 33 words' });
});

it('says why a file could not be read, and that it is safe', () => {
  const locked = {
    ...file,
    reading_status: 'could_not_read',
    reading_reason: 'password_protected',
  } as const;
  const { look, words } = readingWords(locked, false);
  expect(look).toBe('stop');
  expect(words).toBe('Could not read. It is password-protected. The file itself is safe.');
});

it('shows no spinner once nothing runs any more', () => {
  const reading = { ...file, reading_status: 'reading' } as const;
  expect(readingWords(reading, true).look).toBe('busy');
  expect(readingWords(reading, false)).toEqual({ look: 'quiet', words: 'Not read yet' });
});

it('tells a file that arrived damaged from one that was damaged before', () => {
  const unread = { ...file, reading_status: 'could_not_read', reading_reason: 'damaged' } as const;
  const arrived = readingWords({ ...unread, status: 'damaged' }, false);
  expect(arrived).toEqual({ look: 'stop', words: 'It arrived damaged. Please add it again.' });
  expect(readingWords(unread, false).words).toContain('could not be opened');
});
