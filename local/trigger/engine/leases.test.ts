import { expect, test } from 'vitest';
import { createLeases } from './leases.ts';

test('the socket that subscribed holds the run until it lets go', () => {
  const leases = createLeases(() => 5);
  leases.claim('run_1', 'socket_a');
  expect(leases.of('run_1')).toEqual({ socketId: 'socket_a', freed: null, beatAt: 5 });
  leases.unsubscribe('run_1', 'socket_a');
  expect(leases.of('run_1')?.freed).toEqual({ why: 'unsubscribed', at: 5 });
});

test('an old socket cannot let go of what a new one holds', () => {
  const leases = createLeases(() => 5);
  leases.claim('run_1', 'socket_a');
  leases.claim('run_1', 'socket_b');
  leases.unsubscribe('run_1', 'socket_a');
  leases.disconnect('socket_a');
  expect(leases.of('run_1')?.socketId).toBe('socket_b');
});

test('after a standstill of our own all clocks start anew', () => {
  let now = 0;
  const leases = createLeases(() => now);
  leases.claim('run_1', 'socket_a');
  leases.disconnect('socket_a');
  now = 100_000;
  leases.forgive();
  expect(leases.of('run_1')).toMatchObject({ beatAt: 100_000, freed: { at: 100_000 } });
  expect(leases.since).toBe(100_000);
});
