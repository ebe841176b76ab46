import { expect, test } from 'vitest';
import { COLUMNS, rowOf } from './table';
import { anEvent } from './testing/event';

test('an event becomes a line with local days and times, its words and where they stand', () => {
  const row = rowOf(
    anEvent({
      ...{ event_date: '2026-03-10', start_time: '23:40:00', precision: 'exact' },
      ...{ planned_at: '2026-03-10T18:00:00', actual_at: '2026-03-10T18:25:00' },
      people: ['Ellis', 'Robin'],
    }),
  );
  expect(Object.fromEntries(COLUMNS.map((name, n) => [name, row[n]]))).toEqual({
    ...{ Date: '2026-03-10', Time: '23:40', 'End date': '', 'End time': '' },
    ...{ Precision: 'Exact time', 'Time zone': 'America/Los_Angeles', Type: 'Incident' },
    ...{ Title: 'Late pick-up', Description: 'He came late.', Place: '', People: 'Ellis; Robin' },
    ...{ 'How it is known': 'Not stated', Standing: 'Suggested, not confirmed' },
    ...{ Planned: '2026-03-10 18:00', Happened: '2026-03-10 18:25' },
    Quotes: 'He was 25 minutes late.\nSigned out at 6:25 pm.',
    Sources: 'Entry about Tue 10 March 2026, written Tue 10 March 2026\nslip.pdf, page 2',
    ...{ Files: 'slip.pdf', 'SHA-256 of the files': 'a'.repeat(64) },
  });
});

test('what isn’t known stays empty', () => {
  const row = rowOf(anEvent({ quotes: [], files: [] }));
  expect(row).toHaveLength(COLUMNS.length);
  expect(row.slice(0, 5)).toEqual(['', '', '', '', 'Day not certain']);
  expect(row.slice(-4)).toEqual(['', '', '', '']);
});
