import { expect, test } from 'vitest';
import { createWaker } from './waker.ts';

const never = new AbortController().signal;

test('a wake reaches everyone who waits', async () => {
  const waker = createWaker();
  const both = Promise.all([waker.wait(60_000, never), waker.wait(60_000, never)]);
  waker.wake();
  await expect(both).resolves.toHaveLength(2);
});

test('a moment in the future wakes when it comes', async () => {
  const waker = createWaker();
  const now = new Date();
  const waited = waker.wait(60_000, never);
  waker.wakeAt(new Date(now.getTime() + 20), now);
  await waited;
  waker.stop();
});

test('a client that goes away stops waiting', async () => {
  const abort = new AbortController();
  const waited = createWaker().wait(60_000, abort.signal);
  abort.abort();
  await waited;
});
