import { expect, it } from 'vitest';
import { dayIn } from './day-in';
import { deviceToday, deviceZone } from './device';

it.each(['2026-01-01T00:00:00Z', '2026-03-08T04:59:59Z', '2026-12-31T23:30:00Z'])(
  'names the day of the device’s own zone at %s',
  (instant) => {
    const now = new Date(instant);
    expect(deviceToday(now)).toBe(dayIn(deviceZone(), now));
  },
);

it('writes months and days with two digits', () => {
  expect(deviceToday(new Date(2026, 2, 5, 23, 59))).toBe('2026-03-05');
});
