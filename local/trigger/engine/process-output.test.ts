import { expect, test } from 'vitest';
import { withoutProcessOutput } from './process-output.ts';

test('what a dying process wrote is not kept', () => {
  const code = 'TASK_PROCESS_EXITED_WITH_NON_ZERO_CODE';
  const error = { type: 'INTERNAL_ERROR', code, message: 'code 3' } as const;
  expect(withoutProcessOutput({ ...error, stackTrace: 'Robin came late' })).toEqual(error);
});

test('an exception that nobody caught says only that', () => {
  const code = 'TASK_RUN_UNCAUGHT_EXCEPTION';
  const error = {
    type: 'INTERNAL_ERROR',
    code,
    message: 'in "Robin"',
    stackTrace: '"Robin"',
  } as const;
  expect(JSON.stringify(withoutProcessOutput(error))).not.toContain('Robin');
});

test("a task's own error keeps its stack trace", () => {
  const error = {
    type: 'BUILT_IN_ERROR',
    name: 'Error',
    message: 'internal',
    stackTrace: 'at run',
  } as const;
  expect(withoutProcessOutput(error)).toEqual(error);
});
