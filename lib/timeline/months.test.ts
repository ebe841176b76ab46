import { expect, test } from 'vitest';
import { byMonth } from './months';
import { spanWords } from './words';

const on = (event_date: string | null) => ({ event_date });

test('events of a day stand together, days by month, undated ones at the end', () => {
  const months = byMonth([on('2026-04-02'), on('2026-03-10'), on('2026-03-10'), on(null)]);
  expect(
    months.map(({ name, days }) => [name, days.map(({ day, events }) => [day, events.length])]),
  ).toEqual([
    ['April 2026', [['2026-04-02', 1]]],
    ['March 2026', [['2026-03-10', 2]]],
    ['Date not known', [[null, 1]]],
  ]);
});

test.each([
  ['newest first', ['2026-05-20', '2026-05-02']],
  ['oldest first', ['2026-05-02', '2026-05-20']],
])('a fortnight without a record is told, %s', (_order, days) => {
  const found = byMonth(days.map(on)).flatMap((month) => month.days);
  expect(found.map(({ gap }) => gap)).toEqual([null, { from: '2026-05-03', to: '2026-05-19' }]);
});

test('thirteen days are no gap, and neither is what lies before an undated event', () => {
  const found = byMonth([on('2026-05-16'), on('2026-05-02'), on(null)]);
  expect(found.flatMap(({ days }) => days.map(({ gap }) => gap))).toEqual([null, null, null]);
});

test('spans say no more than they need', () => {
  expect(spanWords('2026-05-03', '2026-05-19')).toBe('3 to 19 May 2026');
  expect(spanWords('2026-05-28', '2026-06-03')).toBe('28 May to 3 June 2026');
  expect(spanWords('2025-12-30', '2026-01-02')).toBe('30 December 2025 to 2 January 2026');
  expect(spanWords('2026-05-03', '2026-05-03')).toBe('3 May 2026');
});
