import { describe, expect, it } from 'vitest';
import { byMonth } from './days';
import type { EntryListItem } from './views';

function entry(id: string, referenceDate: string | null, submittedAt: string): EntryListItem {
  const given = { id, referenceDate, submittedAt, timeZone: 'America/New_York' };
  return {
    ...given,
    status: 'completed',
    firstWords: id,
    files: 0,
    events: 0,
    questions: 0,
    job: null,
  };
}

describe('the list of entries', () => {
  const months = byMonth(
    [
      entry('late night', '2026-03-09', '2026-03-10T03:30:00Z'),
      entry('february', '2026-02-28', '2026-03-10T12:00:00Z'),
      entry('second of its day', '2026-03-09', '2026-03-09T20:00:00Z'),
      entry('not sure', null, '2026-03-08T20:00:00Z'),
      entry('today', '2026-03-10', '2026-03-10T13:12:00Z'),
    ],
    '2026-03-10',
    true,
  );

  it('goes by the day that an entry is about, latest first', () => {
    expect(months.map(({ name, entries }) => [name, entries.map(({ id }) => id)])).toEqual([
      ['March 2026', ['today', 'late night', 'second of its day', 'not sure']],
      ['February 2026', ['february']],
    ]);
  });

  it('names a day once', () => {
    expect(months[0]?.entries.map(({ sameDay }) => sameDay)).toEqual([false, false, true, false]);
  });

  it('says when each was written, in the zone where it was', () => {
    const written = months.flatMap(({ entries }) => entries.map((row) => row.written));
    expect(written).toEqual([
      'Written 9:12 am',
      'Written the same day',
      'Written the same day',
      'Written Sun 8 March 2026',
      'Written 10 days later',
    ]);
  });
});
