import type { TaskRunError } from '@trigger.dev/core/v3';
import { describe, expect, test } from 'vitest';
import { decideOutcome, inPlaceRetryMs } from './outcome.ts';

const run = {
  state: 'EXECUTING',
  attempt: 1,
  losses: 0,
  maxAttempts: 3,
  cancelReason: null,
} as const;
const thrown: TaskRunError = {
  type: 'BUILT_IN_ERROR',
  name: 'Error',
  message: 'x',
  stackTrace: '',
};
const exited: TaskRunError = {
  type: 'INTERNAL_ERROR',
  code: 'TASK_PROCESS_EXITED_WITH_NON_ZERO_CODE',
};
const settings = { retry: { maxAttempts: 3, minTimeoutInMs: 400, factor: 1, randomize: false } };

describe('retries', () => {
  test('a short delay is waited for in place, a longer one in the queue', () => {
    const short = decideOutcome(run, { ok: false, error: thrown, retry: { delay: 100 } }, null);
    expect(short).toEqual({ kind: 'retry', delay: 100, inPlace: true });
    const delay = inPlaceRetryMs + 1;
    const long = decideOutcome(run, { ok: false, error: thrown, retry: { delay } }, null);
    expect(long).toEqual({ kind: 'retry', delay, inPlace: false });
  });

  test('the last try is final', () => {
    const last = { ...run, attempt: 3 };
    expect(decideOutcome(last, { ok: false, error: thrown, retry: { delay: 1 } }, null)).toEqual({
      kind: 'finish',
      status: 'COMPLETED_WITH_ERRORS',
      error: thrown,
    });
  });

  test('lost attempts do not use up the tries', () => {
    const lostTwice = { ...run, attempt: 3, losses: 2 };
    const outcome = decideOutcome(
      lostTwice,
      { ok: false, error: thrown, retry: { delay: 1 } },
      null,
    );
    expect(outcome.kind).toBe('retry');
  });

  test('a dead process is retried by the settings of its task, through the queue', () => {
    const completion = { ok: false, error: exited } as const;
    expect(decideOutcome(run, completion, settings)).toEqual({
      kind: 'retry',
      delay: 400,
      inPlace: false,
    });
    expect(decideOutcome(run, completion, null)).toMatchObject({ status: 'CRASHED' });
    const last = { ...run, attempt: 3 };
    expect(decideOutcome(last, completion, settings)).toMatchObject({ status: 'CRASHED' });
  });

  test('a worker that skips retrying is obeyed', () => {
    const completion = { ok: false, error: thrown, skippedRetrying: true } as const;
    expect(decideOutcome(run, completion, settings).kind).toBe('finish');
  });
});

describe('ends', () => {
  test('a result completes the run', () => {
    expect(decideOutcome(run, { ok: true, outputType: 'application/json' }, null)).toEqual({
      kind: 'finish',
      status: 'COMPLETED_SUCCESSFULLY',
      error: null,
    });
  });

  test('a run that is being cancelled is cancelled, whatever it answers', () => {
    const cancelling = { ...run, state: 'PENDING_CANCEL', cancelReason: 'because' } as const;
    const outcome = decideOutcome(cancelling, { ok: true, outputType: 'application/json' }, null);
    expect(outcome).toMatchObject({ status: 'CANCELED', error: { message: 'because' } });
  });

  test.each([
    ['MAX_DURATION_EXCEEDED', 'TIMED_OUT'],
    ['TASK_INPUT_ERROR', 'COMPLETED_WITH_ERRORS'],
    ['TASK_PROCESS_OOM_KILLED', 'CRASHED'],
    ['TASK_RUN_CANCELLED', 'CANCELED'],
    ['COULD_NOT_FIND_EXECUTOR', 'SYSTEM_FAILURE'],
  ] as const)('%s ends as %s', (code, status) => {
    const error: TaskRunError = { type: 'INTERNAL_ERROR', code };
    expect(decideOutcome(run, { ok: false, error }, null)).toMatchObject({ status });
  });
});
