import { expect, test } from 'vitest';
import { answersForKey } from './idempotency.ts';

const now = new Date('2026-03-01T00:00:00Z');
const later = new Date('2026-03-02T00:00:00Z');
const answers = (
  status: Parameters<typeof answersForKey>[0]['status'],
  expires: Date | null = later,
) => answersForKey({ status, idempotencyExpiresAt: expires }, now);

test.each(['PENDING', 'EXECUTING', 'WAITING_TO_RESUME', 'COMPLETED_SUCCESSFULLY'] as const)(
  'a run that is %s answers for its key',
  (status) => expect(answers(status)).toBe(true),
);

test('a cancelled run keeps its key', () => expect(answers('CANCELED')).toBe(true));

const failures = [
  'COMPLETED_WITH_ERRORS',
  'CRASHED',
  'SYSTEM_FAILURE',
  'TIMED_OUT',
  'EXPIRED',
] as const;
test.each(failures)('a run that is %s frees its key', (status) =>
  expect(answers(status)).toBe(false),
);

test('a key ends with its life', () => {
  expect(answers('COMPLETED_SUCCESSFULLY', now)).toBe(false);
  expect(answers('COMPLETED_SUCCESSFULLY', null)).toBe(true);
});
