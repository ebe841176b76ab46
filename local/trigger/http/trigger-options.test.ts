import { expect, test } from 'vitest';
import { NotAvailable } from '../engine/refusal.ts';
import { readTags, readTrigger } from './trigger-options.ts';

test('the payload is kept as it was sent', () => {
  const wanted = readTrigger('hello', '{"a":1}', { payloadType: 'application/json' });
  expect(wanted).toMatchObject({ payload: '{"a":1}', payloadType: 'application/json', tags: [] });
  expect(readTrigger('hello', { a: 1 }).payload).toBe('{"a":1}');
});

test.each([
  ['a delay', { delay: '1h' }],
  ['debounce', { debounce: { key: 'k', delay: '1s' } }],
  ['a stored payload', { payloadType: 'application/store' }],
])('%s is not available rather than ignored', (_, options) => {
  expect(() => readTrigger('hello', 'x', options)).toThrow(NotAvailable);
});

test('an idempotency key keeps the hash, what the caller wrote, and its end', () => {
  const { idempotency } = readTrigger('hello', '{}', {
    idempotencyKey: 'f00d',
    idempotencyKeyOptions: { key: 'job:1', scope: 'global' },
    idempotencyKeyTTL: '60s',
  });
  expect(idempotency).toMatchObject({ hash: 'f00d', key: 'job:1', scope: 'global' });
  const seconds = ((idempotency?.expiresAt?.getTime() ?? 0) - Date.now()) / 1000;
  expect(seconds).toBeGreaterThan(55);
  expect(seconds).toBeLessThanOrEqual(60);
});

test('tags are a set of at most ten', () => {
  expect(readTags('one')).toEqual(['one']);
  expect(readTags(['one', 'two', 'one'])).toEqual(['one', 'two']);
  expect(() => readTags(Array.from({ length: 11 }, (_, i) => `t${i}`))).toThrow(/at most 10/);
});
