import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { processesOfStack } from '../cli/processes.ts';
import { processIdentity } from '../supabase/process-identity.ts';
import { contract } from './support/contract.ts';
import { startTestDatabase, type TestDatabase } from './testing/database.ts';
import { fixtureDir, type RealStack, startRealStack } from './testing/real-stack.ts';
import { until } from './testing/until.ts';
import { startWorkerProcess } from './testing/worker-process.ts';

let database: TestDatabase;
let stack: RealStack;

// A killed supervisor leaves the lock for the next one of its stack to remove.
const clearFixture = () => rmSync(join(fixtureDir, '.trigger'), { recursive: true, force: true });

beforeAll(async () => {
  clearFixture();
  database = await startTestDatabase();
  stack = await startRealStack(await database.fresh());
  await stack.untilRegistered();
});

afterAll(async () => {
  await stack.stop();
  await database.stop();
  clearFixture();
});

// For a machine that does a lot besides; what is to happen happens within seconds.
const patience = 90_000;

const isAlive = (pid: number) => processIdentity(pid) !== null;

contract(
  ['lost', 'idempotency'],
  'a CLI that is killed leaves no orphan, comes back, and the run is done as a later attempt',
  async () => {
    const id = await stack.trigger('gated', { gate: 'after-kill' });
    const keyed = await stack.trigger('parent', { children: 2, keyed: true, gate: 'after-kill' });
    const first = await stack.marked('gated', id);
    await stack.marked('parent', keyed);
    const cli = stack.worker.pid();
    process.kill(cli ?? 0, 'SIGKILL');
    await until('its processes are gone', () => !isAlive(first.pid));
    await stack.marked('gated', id, 2);
    expect(stack.worker.pid()).not.toBe(cli);
    stack.openGate('after-kill');
    expect(await stack.finished(id)).toMatchObject({ status: 'COMPLETED', attemptCount: 2 });
    const parent = await stack.finished(keyed);
    expect(parent).toMatchObject({ status: 'COMPLETED', attemptCount: 2 });
    expect(parent.relatedRuns.children).toHaveLength(3);
  },
);

contract('worker', 'two stacks work in one project at once', async () => {
  const cli = stack.worker.pid();
  const other = await startRealStack(await database.fresh());
  try {
    await other.untilRegistered();
    const [mine, theirs] = [await stack.trigger('hello', {}), await other.trigger('hello', {})];
    expect(await stack.finished(mine)).toMatchObject({ status: 'COMPLETED' });
    expect(await other.finished(theirs)).toMatchObject({ status: 'COMPLETED' });
  } finally {
    await other.stop();
  }
  expect(stack.worker.pid()).toBe(cli);
});

contract('worker', 'stopping is quick and leaves neither processes nor files', async () => {
  const id = await stack.trigger('gated', { gate: 'never' });
  const { pid } = await stack.marked('gated', id);
  await stack.worker.stop();
  await until('its task is gone', () => !isAlive(pid), patience);
  expect(readdirSync(join(fixtureDir, '.trigger'))).toEqual([]);
});

contract(
  'lost',
  'a supervisor that is killed takes the CLI and its task processes with it',
  async () => {
    // The worker before was stopped a moment ago: it still counts as there for a second.
    await stack.untilWaiting();
    const id = `test-${process.pid}`;
    const supervisor = startWorkerProcess(stack.plane.url, id);
    await stack.untilRegistered();
    const run = await stack.trigger('sleeper', { seconds: 600 });
    const seen = () => stack.api.retrieveRun(run);
    await until('the task waits', async () => (await seen()).isWaiting, patience);
    expect(processesOfStack(id).length).toBeGreaterThan(3);
    supervisor.kill('SIGKILL');
    await until('nothing of it is left', () => processesOfStack(id).length === 0, patience);
    await until('the run is queued again', async () => (await seen()).isQueued, patience);
  },
);
