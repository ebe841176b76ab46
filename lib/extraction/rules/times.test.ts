import { expect, test } from 'vitest';
import { findTimes, settleTime } from '@/lib/extraction/rules/times';

const times = (text: string) => findTimes(text).map((one) => one.time);

test.each([
  ['at 6 pm', '18:00'],
  ['at 6:47', '18:47'],
  ['6:05 a.m.', '06:05'],
  ['at 18:22', '18:22'],
  ['at 12 am', '00:00'],
  ['at 10.30am', '10:30'],
  ['at noon', '12:00'],
  ['quarter to six', '17:45'],
  ['half past 4', '16:30'],
  ['like six thirty', '18:30'],
  ['this morning at 7.40', '07:40'],
  ['tonight at 9', '21:00'],
  ['at 2 he left', '14:00'],
])('%s', (phrase, time) => {
  expect(times(phrase)).toEqual([time]);
});

test.each([
  'it cost 142.50',
  'fever of 101.8',
  '4 missing assignments',
  'a fee of $22',
  'at 3 different places',
  '10/28',
  'in 20 min',
  '25:70',
])('no time: %s', (text) => {
  expect(times(text)).toEqual([]);
});

test('eight to eleven stay open until the story says', () => {
  const [open] = findTimes('at 9:20 he wrote');
  expect(open).toMatchObject({ time: null, open: '09:20' });
  expect(settleTime(open ?? null, null, null)).toBeNull();
  expect(settleTime(open ?? null, '21:00', null)).toBe('21:20');
  expect(settleTime(open ?? null, null, '08:00')).toBe('09:20');
  expect(settleTime(open ?? null, null, '18:00')).toBe('21:20');
});

test('agreed, ending and rough times are told apart', () => {
  expect(findTimes('was set for 6 pm')[0]).toMatchObject({ isPlanned: true });
  expect(findTimes('6:24 instead of 6:00').map((one) => one.isPlanned)).toEqual([false, true]);
  expect(findTimes('until 5:30')[0]).toMatchObject({ isEnd: true });
  expect(findTimes('brought her back at 4')[0]).toMatchObject({ isEnd: false });
  expect(findTimes('around 5 pm')[0]).toMatchObject({ isApproximate: true });
});
