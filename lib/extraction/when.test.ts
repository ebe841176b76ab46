import { expect, test } from 'vitest';
import type { ModelEvent } from '@/lib/extraction/schema';
import { realDay, realMoment, realTime, settleWhen } from '@/lib/extraction/when';

const event = (part: Partial<ModelEvent>): ModelEvent => ({
  type: 'incident',
  title: 'x',
  description: null,
  local_date: '2026-03-10',
  local_time: '18:00',
  end_date: null,
  end_time: null,
  precision: 'exact',
  date_phrase: null,
  location: null,
  basis: 'first_hand',
  participants: [],
  planned: null,
  actual: null,
  sources: [],
  ...part,
});

test('only days of the calendar are days', () => {
  expect(realDay('2028-02-29')).toBe('2028-02-29');
  expect(realDay('2026-02-29')).toBeNull();
  expect(realDay('2026-04-31')).toBeNull();
  expect(realDay('2026-4-1')).toBeNull();
  expect(realDay('0026-04-01')).toBeNull();
  expect(realDay(null)).toBeNull();
});

test('offsets, seconds and a 25th hour are no local time', () => {
  expect(realTime('18:47')).toBe('18:47');
  for (const bad of ['18:47Z', '18:47+02:00', '24:00', '6:47', '18:47:00', '18:60']) {
    expect(realTime(bad)).toBeNull();
  }
  expect(realMoment('2026-03-10T18:47')).toBe('2026-03-10T18:47');
  expect(realMoment('2026-03-10T18:47Z')).toBeNull();
  expect(realMoment('2026-03-10')).toBeNull();
});

test('without a day there is no time and the precision is unknown', () => {
  expect(settleWhen(event({ local_date: '2026-02-30', end_date: '2026-03-01' }))).toMatchObject({
    eventDate: null,
    startTime: null,
    endDate: null,
    precision: 'unknown',
  });
});

test('precision says no more than what is left', () => {
  expect(settleWhen(event({ local_time: '18:00Z' })).precision).toBe('day');
  expect(settleWhen(event({ precision: 'day' })).precision).toBe('exact');
  expect(settleWhen(event({ precision: 'unknown', local_time: null })).precision).toBe('day');
  expect(settleWhen(event({ precision: 'approximate', local_time: null })).precision).toBe(
    'approximate',
  );
});

test('an end before the start is left out', () => {
  expect(settleWhen(event({ end_date: '2026-03-09' })).endDate).toBeNull();
  expect(settleWhen(event({ end_time: '17:00' })).endTime).toBeNull();
  expect(settleWhen(event({ end_date: '2026-03-11', end_time: '17:00' })).endTime).toBe('17:00');
});
