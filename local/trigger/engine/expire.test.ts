import { expect, test } from 'vitest';
import { endOfLife } from './expire.ts';

const now = new Date('2026-03-01T00:00:00Z');

test.each([
  ['10m', '2026-03-01T00:10:00.000Z'],
  ['1h30m', '2026-03-01T01:30:00.000Z'],
  [30, '2026-03-01T00:00:30.000Z'],
])('a time to live of %s ends at %s', (ttl, end) => {
  expect(endOfLife(ttl, now)?.toISOString()).toBe(end);
});

test('without one a run never expires', () => {
  expect(endOfLife(undefined, now)).toBeNull();
  expect(endOfLife(0, now)).toBeNull();
});

test('what is no duration is refused', () => {
  expect(() => endOfLife('soon', now)).toThrow(/not a duration/);
});
