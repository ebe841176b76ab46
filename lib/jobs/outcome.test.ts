import { expect, test } from 'vitest';
import { codeIn, toStepResult } from '@/lib/jobs/outcome';

test('a child that ended is what it says', () => {
  expect(toStepResult({ ok: true, output: { outcome: 'done' } })).toEqual({ outcome: 'done' });
  const release = { outcome: 'release', code: 'model_busy' };
  expect(toStepResult({ ok: true, output: release })).toEqual(release);
});

test('a child that threw broke, with its code', () => {
  const error = new Error('model_bad_answer');
  expect(toStepResult({ ok: false, error })).toEqual({
    outcome: 'broke',
    code: 'model_bad_answer',
  });
});

test.each([
  ['TASK_RUN_STALLED_EXECUTING', 'process_ended'],
  ['TASK_PROCESS_EXITED_WITH_NON_ZERO_CODE', 'process_ended'],
  ['TASK_RUN_UNCAUGHT_EXCEPTION', 'process_ended'],
  ['TASK_EXECUTION_ABORTED', 'process_ended'],
  ['TASK_ALREADY_RUNNING', 'process_ended'],
  ['MAX_DURATION_EXCEEDED', 'internal'],
  ['TASK_RUN_CANCELLED', 'internal'],
])('a child that the task service ended as %s broke: %s', (name, code) => {
  const error = Object.assign(new Error('Its last words'), { name });
  expect(toStepResult({ ok: false, error })).toEqual({ outcome: 'broke', code });
});

test('an answer that isn’t one of ours counts as broken', () => {
  expect(toStepResult({ ok: true, output: 42 })).toEqual({ outcome: 'broke', code: 'internal' });
});

test.each([
  [new Error('He came at 5:30 and shouted'), 'internal'],
  [new Error(''), 'internal'],
  [null, 'internal'],
  ['database_23514', 'database_23514'],
  [new Error('a'.repeat(61)), 'internal'],
])('of %s only a code gets through: %s', (error, code) => {
  expect(codeIn(error)).toBe(code);
});
