import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { expect, test } from 'vitest';
import { AppError } from '@/lib/errors';
import { ExtractionError } from '@/lib/extraction/errors';
import { failureSentence } from '@/lib/jobs/failures';
import { decide, isPassing } from '@/lib/jobs/policy';

function answered(status: number, code?: string, headers: Record<string, string> = {}) {
  return APIError.generate(status, { error: { code } }, 'No', new Headers(headers));
}

test.each<[string, unknown, ReturnType<typeof decide>]>([
  ['429', answered(429), { action: 'release', code: 'model_busy' }],
  [
    '429 with a wait',
    answered(429, undefined, { 'retry-after': '90' }),
    { action: 'release', code: 'model_busy', waitMs: 90_000 },
  ],
  ['500', answered(500), { action: 'release', code: 'model_down' }],
  ['503', answered(503), { action: 'release', code: 'model_down' }],
  ['408', answered(408), { action: 'release', code: 'model_unreachable' }],
  ['a time-out', new APIConnectionTimeoutError(), { action: 'release', code: 'model_unreachable' }],
  [
    'a cut connection',
    new APIConnectionError({ message: 'cut' }),
    { action: 'release', code: 'model_unreachable' },
  ],
  ['no quota', answered(429, 'insufficient_quota'), { action: 'stop', code: 'model_quota' }],
  ['a bad key', answered(401), { action: 'stop', code: 'model_key' }],
  ['a request it won’t take', answered(400), { action: 'stop', code: 'model_rejected' }],
  ['a refusal', new ExtractionError('model_refused'), { action: 'stop', code: 'model_refused' }],
  [
    'an answer cut short',
    new ExtractionError('model_truncated'),
    { action: 'retry', code: 'model_truncated' },
  ],
  [
    'our database',
    new AppError('database_unreachable'),
    { action: 'retry', code: 'database_unreachable' },
  ],
  ['anything else', new Error('429 insufficient_quota'), { action: 'retry', code: 'internal' }],
])('%s', (_, error, decision) => {
  expect(decide(error)).toEqual(decision);
});

test('an outage of our own outlives a run’s tries, a mistake doesn’t', () => {
  const outages = ['database_unreachable', 'database_busy', 'storage', 'file_busy', 'task_service'];
  expect([...outages, 'database_23505', 'internal'].filter(isPassing)).toEqual(outages);
});

test.each([
  ...['model_refused', 'model_truncated', 'model_key', 'model_quota', 'model_rejected'],
  ...['lost_run', 'run_crashed', 'run_system_failure', 'run_timed_out', 'run_expired'],
  ...['run_cancelled', 'process_ended', 'reader_lost', 'took_too_long', 'quote_gone', 'internal'],
])('%s has a sentence that says what is safe and what to do', (code) => {
  expect(failureSentence(code)).toMatch(/ are saved\. .*(try again|tell)/);
});
