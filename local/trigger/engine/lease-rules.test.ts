import { expect, test } from 'vitest';
import { graces, isHeld, type LiveView, whyLost } from './lease-rules.ts';
import type { Lease } from './leases.ts';

const start = 1_000_000;
const executing: LiveView = { state: 'EXECUTING', stateSince: start, availableAt: start };
const held = (part: Partial<Lease> = {}): Lease => ({
  socketId: 's',
  freed: null,
  beatAt: start,
  ...part,
});
const freed = (why: 'unsubscribed' | 'disconnected', at = start) =>
  held({ socketId: null, freed: { why, at } });

test('a claimed run that gives signs of life is left alone for as long as it takes', () => {
  const later = start + 3_600_000;
  expect(whyLost(executing, held({ beatAt: later - 10_000 }), start, later)).toBeNull();
});

test('a dropped socket has some seconds to come back', () => {
  const lease = freed('disconnected');
  expect(whyLost(executing, lease, start, start + graces.disconnected)).toBeNull();
  expect(whyLost(executing, lease, start, start + graces.disconnected + 1)).toMatch(/disconnected/);
});

test('a run that the worker gave up is lost at once, after its process is surely gone', () => {
  const lease = freed('unsubscribed');
  expect(whyLost(executing, lease, start, start + graces.unsubscribed)).toBeNull();
  expect(whyLost(executing, lease, start, start + graces.unsubscribed + 1)).toMatch(
    /gave the run up/,
  );
});

test('after our own start the CLI has ten seconds to claim what it runs', () => {
  const boot = start + 60_000;
  expect(whyLost(executing, null, boot, boot + graces.boot)).toBeNull();
  expect(whyLost(executing, null, boot, boot + graces.boot + 1)).toMatch(/No worker claims/);
});

test('a silent process is given up, a waiting one never', () => {
  const later = start + graces.silence + 1;
  expect(whyLost(executing, held(), start, later)).toMatch(/no sign of life/);
  const waiting: LiveView = { ...executing, state: 'EXECUTING_WITH_WAITPOINTS' };
  expect(whyLost(waiting, held(), start, later)).toBeNull();
});

test('a hand-over that leads to no start is taken back, counted from the retry it waits for', () => {
  const handed: LiveView = { ...executing, state: 'PENDING_EXECUTING' };
  expect(whyLost(handed, null, start, start + graces.start)).toBeNull();
  expect(whyLost(handed, null, start, start + graces.start + 1)).toMatch(/never started/);
  const retrying = { ...handed, availableAt: start + 5_000 };
  expect(whyLost(retrying, held(), start, start + graces.start + 4_000)).toBeNull();
});

test('what an earlier attempt left behind says nothing about a new hand-over', () => {
  const handed: LiveView = { ...executing, state: 'PENDING_EXECUTING' };
  expect(whyLost(handed, freed('unsubscribed', start - 5_000), start, start + 2_000)).toBeNull();
  expect(whyLost(handed, freed('unsubscribed', start + 1), start, start + 2_000)).toMatch(/never/);
});

test('a task that does not stop when it is cancelled is ended for it', () => {
  const cancelling: LiveView = { ...executing, state: 'PENDING_CANCEL' };
  expect(whyLost(cancelling, held(), start, start + graces.cancel)).toBeNull();
  expect(whyLost(cancelling, held(), start, start + graces.cancel + 1)).toMatch(/did not stop/);
});

test('a run is not handed out again while the CLI still has it', () => {
  expect(isHeld(null, start)).toBe(false);
  expect(isHeld(held(), start)).toBe(true);
  expect(isHeld(freed('unsubscribed'), start + 100)).toBe(true);
  expect(isHeld(freed('unsubscribed'), start + graces.unsubscribed)).toBe(false);
  expect(isHeld(freed('disconnected'), start)).toBe(false);
});
