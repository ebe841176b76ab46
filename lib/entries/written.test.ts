import { expect, it } from 'vitest';
import type { EntryView } from '@/lib/entries/views';
import { writtenOf } from './written';

const entry = {
  reference_date: '2026-03-09',
  submitted_at: '2026-03-11T02:30:00Z',
  time_zone: 'America/New_York',
} as EntryView['entry'];

it('says the day and the time where the writer was, and how long after', () => {
  expect(writtenOf(entry, true)).toEqual({
    words: 'Tue 10 March 2026, 10:30 pm',
    lag: '1 day later',
  });
  expect(writtenOf({ ...entry, reference_date: null }, false)).toEqual({
    words: 'Tue 10 March 2026, 22:30',
    lag: null,
  });
});
