import { expect, test } from 'vitest';
import { AppError, codeOf, isErrorCode, sentenceFor, statusFor } from '@/lib/errors';

test.each([
  ['unauthenticated', 401, 'Unauthorized'],
  ['text_required', 400, 'Event text is required'],
  ['text_too_long', 400, null],
  ['bad_date', 400, null],
  ['bad_time_zone', 400, null],
  ['too_many_files', 400, null],
  ['unknown_evidence', 400, null],
  ['plan_limit', 403, null],
  ['bad_origin', 403, null],
  ['already_submitted', 409, null],
  ['payload_too_large', 413, null],
  ['unsupported_media_type', 415, null],
  ['internal', 500, null],
] as const)('%s is %i', (code, status, sentence) => {
  expect(statusFor(code)).toBe(status);
  expect(sentenceFor(code)).toMatch(/^[A-Z].+/);
  if (sentence) expect(sentenceFor(code)).toBe(sentence);
});

test('what isn’t a code of ours is none', () => {
  expect(isErrorCode('toString')).toBe(false);
  expect(isErrorCode(undefined)).toBe(false);
});

test('no foreign message gets out', () => {
  expect(codeOf(new AppError('storage'))).toBe('storage');
  expect(codeOf(new Error('He shouted'))).toBe('internal');
});
