import { expect, test } from 'vitest';
import type { AttemptRow, RunState } from '../store/rows.ts';
import { scaleOf, segmentsOf } from './segments.ts';

const state = (at: number, name: RunState, attempt: number) => ({
  state: name,
  attempt,
  createdAt: new Date(at),
});
const attempt = (number: number, from: number, until: number | null, lost = false) => ({
  number,
  startedAt: new Date(from),
  endedAt: until === null ? null : new Date(until),
  error: null,
  outcome: (lost ? 'LOST' : null) as AttemptRow['outcome'],
});

test('a run is queued, runs, waits for children and runs on', () => {
  const states = [
    state(0, 'QUEUED', 0),
    state(10, 'PENDING_EXECUTING', 0),
    state(20, 'EXECUTING', 1),
    state(30, 'EXECUTING_WITH_WAITPOINTS', 1),
    state(80, 'EXECUTING', 1),
    state(90, 'FINISHED', 1),
  ];
  const segments = segmentsOf(states, [attempt(1, 20, 90)], new Date(500));
  expect(segments.map(({ kind, from, until }) => [kind, from, until])).toEqual([
    ['queued', 0, 10],
    ['queued', 10, 20],
    ['running', 20, 30],
    ['waiting', 30, 80],
    ['running', 80, 90],
  ]);
});

test('a lost attempt is one stretch, the pause after it another, and the next reaches to now', () => {
  const states = [
    state(0, 'EXECUTING', 1),
    state(5, 'EXECUTING_WITH_WAITPOINTS', 1),
    state(10, 'QUEUED', 1),
    state(30, 'EXECUTING', 2),
  ];
  const attempts = [attempt(1, 0, 10, true), attempt(2, 30, null)];
  const segments = segmentsOf(states, attempts, new Date(50));
  expect(segments.map(({ kind, from, until }) => [kind, from, until])).toEqual([
    ['failed', 0, 10],
    ['between', 10, 30],
    ['running', 30, 50],
  ]);
});

test.each([
  [52_600, ['0 s', '10', '20', '30', '40', '50']],
  [900, ['0 ms', '200', '400', '600', '800']],
  [250_000, ['0 s', '1 min', '2 min', '3 min', '4 min']],
  [19_000_000, ['0 s', '1 h', '2 h', '3 h', '4 h', '5 h']],
])('an axis of %i ms has round marks', (ms, labels) => {
  expect(scaleOf(0, ms).ticks.map((tick) => tick.label)).toEqual(labels);
});

test('a moment lies in percent of the axis, and never outside of it', () => {
  const { at } = scaleOf(1_000, 2_000);
  expect([at(1_250), at(0), at(9_000)]).toEqual([25, 0, 100]);
  expect(scaleOf(5, 5).at(5)).toBe(0);
});
