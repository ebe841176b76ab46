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

test('a child whose process was ended by something broke, though nothing was thrown in it', () => {
  const error = new Error('The worker was killed (6 times)');
  error.name = 'TASK_RUN_STALLED_EXECUTING';
  expect(toStepResult({ ok: false, error })).toEqual({ outcome: 'broke', code: 'process_ended' });
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
