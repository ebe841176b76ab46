import { expect, it } from 'vitest';
import { historyWords } from './history-words';

const line = (action: string, after: object | null = null, before: object | null = null) =>
  historyWords({ id: 'a', at: '2026-03-10T12:00:00Z', action, before, after });

it.each([
  ['received', { size: 1_887_437 }, 'Added', '1.8 MB, fingerprint taken'],
  ['read', { status: 'read', words: 33 }, 'Read', '33 words'],
  [
    'read',
    { status: 'could_not_read', reason: 'empty' },
    'Could not be read',
    'The file is empty: it has no bytes.',
  ],
  [
    'read',
    { status: 'could_not_read', reason: 'damaged', damaged: true },
    'Found to be damaged',
    null,
  ],
  ['read', { status: 'partly_read', reason: 'unheard_of', words: 1 }, 'Partly read', '1 word'],
  ['downloaded', null, 'Original downloaded', null],
  ['moved_away', null, 'moved away', null],
])('tells %s %j', (action, after, words, detail) => {
  expect(line(action, after)).toEqual({ words, detail });
});

it('says what a note was before', () => {
  expect(line('note_changed', { note: 'b' }, { note: null })).toEqual({
    words: 'Note written',
    detail: null,
  });
  expect(line('note_changed', { note: null }, { note: 'By post' })).toEqual({
    words: 'Note changed',
    detail: 'Was: By post',
  });
});
