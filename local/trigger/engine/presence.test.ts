import { expect, test } from 'vitest';
import { createPresence } from './presence.ts';

test('a worker is there while it asks for runs, and a moment longer', () => {
  let now = 0;
  const presence = createPresence(() => now);
  expect(presence.isThere('worker_1')).toBe(false);
  const leave = presence.enter('worker_1');
  now = 60_000;
  expect(presence.isThere('worker_1')).toBe(true);
  expect(presence.isThere('worker_2')).toBe(false);
  leave();
  expect(presence.isThere('worker_1')).toBe(true);
  now += 1_000;
  expect(presence.isThere('worker_1')).toBe(false);
});
