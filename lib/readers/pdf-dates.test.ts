import { expect, test } from 'vitest';
import { wallTime } from '@/lib/readers/pdf-dates';

test.each([
  ["D:20260312101500-05'00'", '2026-03-12T10:15:00-05:00'],
  ['D:20260312101500Z', '2026-03-12T10:15:00Z'],
  ['D:20260312101500', '2026-03-12T10:15:00'],
  ['20260312', '2026-03-12'],
  ['yesterday', null],
  [undefined, null],
])('%s', (value, time) => {
  expect(wallTime(value)).toBe(time);
});
