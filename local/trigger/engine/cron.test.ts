import { describe, expect, test } from 'vitest';
import { nextTick, parseCron } from './cron.ts';
import { latestTick, upcomingTicks } from './schedules.ts';

function ticks(expression: string, after: string, count: number, zone = 'UTC'): string[] {
  return upcomingTicks(parseCron(expression), zone, new Date(after), count).map((at) =>
    at.toISOString().slice(0, 16),
  );
}

test('every minute is the next whole minute, never the present one', () => {
  expect(ticks('* * * * *', '2026-03-01T10:00:00Z', 2)).toEqual([
    '2026-03-01T10:01',
    '2026-03-01T10:02',
  ]);
  expect(ticks('* * * * *', '2026-03-01T10:00:59.999Z', 1)).toEqual(['2026-03-01T10:01']);
});

test('lists, ranges, steps and names', () => {
  expect(ticks('*/20 8-9 * * mon', '2026-03-01T00:00:00Z', 7)).toEqual([
    '2026-03-02T08:00',
    '2026-03-02T08:20',
    '2026-03-02T08:40',
    '2026-03-02T09:00',
    '2026-03-02T09:20',
    '2026-03-02T09:40',
    '2026-03-09T08:00',
  ]);
  expect(ticks('0 0 29 feb *', '2026-03-01T00:00:00Z', 1)).toEqual(['2028-02-29T00:00']);
  expect(ticks('5,10 12 1 1-2 *', '2026-01-01T12:05:00Z', 2)).toEqual([
    '2026-01-01T12:10',
    '2026-02-01T12:05',
  ]);
});

test('with both day fields restricted either may match; 7 is Sunday', () => {
  expect(ticks('0 0 13 * 7', '2026-03-09T00:00:00Z', 2)).toEqual([
    '2026-03-13T00:00',
    '2026-03-15T00:00',
  ]);
});

describe('time zones', () => {
  test('local times are those of the zone', () => {
    expect(ticks('30 7 * * *', '2026-06-01T00:00:00Z', 1, 'America/New_York')).toEqual([
      '2026-06-01T11:30',
    ]);
  });

  test('a local time that a clock change skips does not occur', () => {
    expect(ticks('30 2 * * *', '2026-03-28T02:00:00Z', 2, 'Europe/Berlin')).toEqual([
      '2026-03-30T00:30',
      '2026-03-31T00:30',
    ]);
  });

  test('minutes go on through the hour that a clock change repeats', () => {
    const through = ticks('*/30 * * * *', '2026-10-25T00:00:00Z', 4, 'Europe/Berlin');
    expect(through).toEqual([
      '2026-10-25T00:30',
      '2026-10-25T01:00',
      '2026-10-25T01:30',
      '2026-10-25T02:00',
    ]);
  });
});

test.each(['* * * *', '60 * * * *', '* * * * 8', '5-1 * * * *', '*/0 * * * *', 'x * * * *'])(
  '"%s" is refused',
  (expression) => expect(() => parseCron(expression)).toThrow(/cron/),
);

test('a moment that never comes is an error, not an endless search', () => {
  expect(() => nextTick(parseCron('0 0 31 2 *'), 'UTC', new Date())).toThrow(/no moment/);
});

test('ticks missed for long are made up for by the latest one', () => {
  const cron = parseCron('*/5 * * * *');
  const missed = new Date('2026-01-01T00:05:00Z');
  const now = new Date('2026-03-01T10:12:00Z');
  expect(latestTick(cron, 'UTC', missed, now)).toEqual(new Date('2026-03-01T10:10:00Z'));
  const monthly = parseCron('0 0 1 * *');
  const first = new Date('2026-02-01T00:00:00Z');
  expect(latestTick(monthly, 'UTC', first, new Date('2026-02-20T00:00:00Z'))).toEqual(first);
});
