import { expect, test } from 'vitest';
import { selectionWords, sourceWords, standingWords } from './words';

const counts = { listed: 12, all: 57, undated: 0, suggested: 0 };

test('a selection says what it leaves out', () => {
  expect(selectionWords({ confirmed: 'yes', from: '2026-03-03', to: '2026-05-19' }, counts)).toBe(
    '12 confirmed events, 3 March to 19 May 2026. 45 events of the journal are left out.',
  );
  expect(selectionWords({ from: '2026-03-03' }, { ...counts, listed: 56 })).toBe(
    '56 events, from Tue 3 March 2026. 1 event of the journal is left out.',
  );
  // The wrong way round: nothing lies between, and no span can be said.
  expect(selectionWords({ from: '2026-05-01', to: '2026-03-01' }, { ...counts, listed: 0 })).toBe(
    '0 events, from Fri 1 May 2026, until Sun 1 March 2026. 57 events of the journal are left out.',
  );
  expect(selectionWords({}, { ...counts, listed: 57 })).toBe('57 events. Nothing is left out.');
});

test('what the software suggested is told from what a person said', () => {
  expect(standingWords({ origin: 'model', state: 'suggested' })).toBe('Suggested, not confirmed');
  expect(standingWords({ origin: 'rules', state: 'confirmed' })).toBe('Confirmed by the writer');
  expect(standingWords({ origin: 'model', state: 'edited' })).toBe('Edited by the writer');
  expect(standingWords({ origin: 'person', state: 'confirmed' })).toBe('Added by the writer');
});

const words = {
  ...{ quote: 'x', file: null, page: null, corrected: false, entry_day: '2026-03-10' },
  ...{ written_at: '2026-03-11T02:14:00Z', entry_zone: 'America/New_York' },
};
const numberOf = () => 'File 2';

test('quoted words say where they stand and when they were written, in the zone of their writer', () => {
  expect(sourceWords(words, numberOf)).toBe(
    'Entry about Tue 10 March 2026, written Tue 10 March 2026',
  );
  expect(sourceWords({ ...words, corrected: true, entry_day: null }, numberOf)).toBe(
    'Correction of the entry, day not certain, written Tue 10 March 2026',
  );
  expect(sourceWords({ ...words, file: 'f', page: 3 }, numberOf)).toBe('File 2, page 3');
});
