import { expect, it } from 'vitest';
import { addedBefore } from '@/lib/uploads/added-before';

it.each([
  ['2026-05-03T16:00:00Z', 'on 3 May'],
  ['2025-05-03T16:00:00Z', 'on 3 May 2025'],
  ['2026-11-24T03:00:00Z', 'on 23 November'],
  ['2026-11-24T06:00:00Z', 'today'],
])('a file of %s was added %s', (instant, words) => {
  const place = { timeZone: 'America/New_York', now: new Date('2026-11-24T20:00:00Z') };
  expect(addedBefore(instant, place)).toBe(`You already added this ${words}. That one is used.`);
});
