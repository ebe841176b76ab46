import { expect, test } from 'vitest';
import { momentWords } from './moment';

const at = {
  timeZone: 'America/New_York',
  twelveHours: true,
  now: new Date('2026-03-11T02:00:00Z'),
};

test('a moment of today is a time, an older one says its day, in the zone of the reader', () => {
  expect(momentWords('2026-03-11T01:14:00Z', at)).toBe('9:14 pm');
  expect(momentWords('2026-03-10T03:05:00Z', at)).toBe('Yesterday, 11:05 pm');
  expect(momentWords('2026-02-28T17:00:00Z', { ...at, twelveHours: false })).toBe(
    'Sat 28 February 2026, 12:00',
  );
});
