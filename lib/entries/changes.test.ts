import { expect, test } from 'vitest';
import { type EntryChanges, unreadIn, type WholeEntry } from './changes';
import { deletionWords } from './deletion-words';

const nothing: EntryChanges = {
  ...{ corrections: [], history: [], eventHistory: [], linkedAt: {}, readAt: null, ownFiles: 0 },
};
const BEFORE = '2026-03-10T21:00:00+00:00';
const READ = '2026-03-10T21:05:00.000Z';
const AFTER = '2026-03-10T21:05:00.001+00:00';
const correction = (written_at: string) => ({
  id: written_at,
  body: 'It was Tuesday.',
  written_at,
});

test('what came after the reading began isn’t in what was found', () => {
  const changes = {
    ...nothing,
    corrections: [correction(BEFORE), correction(AFTER)],
    linkedAt: { a: BEFORE, b: AFTER, c: AFTER },
  };
  expect(unreadIn({ ...changes, readAt: READ })).toEqual({ corrections: 1, files: 2 });
  // It was never read to its end: whatever reads it next reads all of it.
  expect(unreadIn({ ...changes, readAt: null })).toEqual({ corrections: 0, files: 0 });
});

const entry = (of: { events?: number; files?: number; own?: number; corrections?: number }) => {
  const many = (count = 0) => Array.from({ length: count }, () => ({}));
  const changes = { ...nothing, ownFiles: of.own ?? 0, corrections: many(of.corrections) };
  return {
    ...{ events: many(of.events), actionItems: many(1), files: many(of.files), changes },
  } as unknown as WholeEntry;
};

test('deleting says what goes', () => {
  expect(deletionWords(entry({ events: 2, corrections: 1 }))).toEqual({
    goes: 'Your words, 1 correction, 2 events, 1 to-do and all readings of this entry are removed. This can’t be undone.',
    files: null,
  });
});

test.each([
  [1, 1, '1 file stays in Evidence.', 'Delete the file, too'],
  [2, 2, '2 files stay in Evidence.', 'Delete the 2 files, too'],
  [3, 1, '3 files stay in Evidence.', 'Delete the file that only this entry uses, too'],
  [3, 2, '3 files stay in Evidence.', 'Delete the 2 files that only this entry uses, too'],
  [2, 0, '2 files stay in Evidence. Other entries use them, too.', null],
])('of %i files, %i its own: %s', (files, own, stay, choice) => {
  expect(deletionWords(entry({ files, own })).files).toEqual({ stay, choice });
});
