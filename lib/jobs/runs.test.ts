import { expect, test } from 'vitest';
import { isOver } from '@/lib/jobs/runs';

test.each(['PENDING_VERSION', 'QUEUED', 'DELAYED', 'DEQUEUED', 'EXECUTING', 'WAITING'])(
  '%s is alive',
  (status) => {
    expect(isOver({ status })).toBe(false);
  },
);

test.each(['COMPLETED', 'CANCELED', 'FAILED', 'CRASHED', 'SYSTEM_FAILURE', 'EXPIRED', 'TIMED_OUT'])(
  '%s is over',
  (status) => {
    expect(isOver({ status })).toBe(true);
  },
);

test('a run that has a moment of its end is over, whatever else is said of it', () => {
  expect(isOver({ status: 'EXECUTING', finishedAt: new Date() })).toBe(true);
});
