import { expect, test } from 'vitest';
import { untilMidnight } from '@/lib/jobs/allowance';

test.each([
  ['2026-11-24T00:00:00.000Z', 86_400_000],
  ['2026-11-24T23:59:59.999Z', 1],
  ['2026-12-31T18:00:00.000Z', 21_600_000],
  // A day on which clocks change in many places has 24 hours in UTC.
  ['2026-03-08T12:00:00.000Z', 43_200_000],
])('from %s it is %i ms', (now, ms) => {
  expect(untilMidnight(new Date(now))).toBe(ms);
});
