import { expect, test } from 'vitest';
import type { AttemptRow } from '../store/rows.ts';
import { barOf } from './waterfall.ts';

const attempt = (
  from: number,
  until: number | null,
  part: Partial<AttemptRow> = {},
): AttemptRow => ({
  runId: 'run_1',
  number: 1,
  startedAt: new Date(from),
  endedAt: until === null ? null : new Date(until),
  outcome: null,
  error: null,
  ...part,
});

test('an attempt lies where its times are', () => {
  expect(barOf(attempt(250, 750), 0, 1_000, 1_000)).toEqual({ left: 25, width: 50, failed: false });
});

test('one that still runs reaches to now, and never beyond the axis', () => {
  expect(barOf(attempt(500, null), 0, 1_000, 1_000)).toMatchObject({ left: 50, width: 50 });
  expect(barOf(attempt(500, null), 0, 1_000, 9_000)).toMatchObject({ left: 50, width: 50 });
});

test('a moment is still to be seen, and what was lost counts as failed', () => {
  expect(barOf(attempt(0, 0), 0, 1_000, 1_000).width).toBe(0.5);
  expect(barOf(attempt(0, 1, { outcome: 'LOST' }), 0, 1, 1).failed).toBe(true);
});
