import { expect, test } from 'vitest';
import { isExecuting, isFailed, isLive, mayMove } from './states.ts';

test('nothing leaves the end, and a cancelled run can only end', () => {
  const states = ['QUEUED', 'PENDING_EXECUTING', 'EXECUTING', 'PENDING_CANCEL'] as const;
  for (const state of states) expect(mayMove('FINISHED', state)).toBe(false);
  expect(mayMove('PENDING_CANCEL', 'FINISHED')).toBe(true);
  expect(mayMove('PENDING_CANCEL', 'EXECUTING')).toBe(false);
});

test('a run executes only after it was handed over', () => {
  expect(mayMove('QUEUED', 'EXECUTING')).toBe(false);
  expect(mayMove('QUEUED', 'PENDING_EXECUTING')).toBe(true);
  expect(mayMove('PENDING_EXECUTING', 'EXECUTING')).toBe(true);
});

test('live runs have a process, or are about to get one', () => {
  expect(isLive('QUEUED')).toBe(false);
  expect(isLive('PENDING_EXECUTING')).toBe(true);
  expect(isExecuting('PENDING_EXECUTING')).toBe(false);
  expect(isExecuting('EXECUTING_WITH_WAITPOINTS')).toBe(true);
});

test('a cancelled run has not failed', () => {
  expect(isFailed('CANCELED')).toBe(false);
  expect(isFailed('TIMED_OUT')).toBe(true);
});
