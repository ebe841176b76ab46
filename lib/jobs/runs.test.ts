import { expect, test } from 'vitest';
import { fateOf } from '@/lib/jobs/runs';

test.each(['PENDING_VERSION', 'QUEUED', 'DEQUEUED', 'EXECUTING', 'WAITING', 'DELAYED'])(
  'a run that is %s is alive, however long already',
  (status) => {
    expect(fateOf({ status })).toEqual({ is: 'live' });
  },
);

test.each([
  ['COMPLETED', 'lost_run'],
  ['FAILED', 'lost_run'],
  ['CRASHED', 'run_crashed'],
  ['SYSTEM_FAILURE', 'run_system_failure'],
  ['TIMED_OUT', 'run_timed_out'],
  ['EXPIRED', 'run_expired'],
  ['CANCELED', 'run_cancelled'],
])('a run that is %s is over: %s', (status, code) => {
  expect(fateOf({ status })).toEqual({ is: 'over', code });
});

test('a run with an end is over, whatever it is called', () => {
  const run = { status: 'EXECUTING', finishedAt: new Date() };
  expect(fateOf(run)).toEqual({ is: 'over', code: 'lost_run' });
});
