import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePorts } from '../../scripts/testing/free-ports.ts';
import { type RunningStack, runStack } from '../../scripts/testing/run-stack.ts';
import { descendantsOf, socketsOf } from '../../scripts/testing/sockets.ts';
import { type Addresses, addressesOf } from './environments.ts';
import { findRunning } from './lock.ts';
import { readOptions } from './options.ts';
import { isRunning, processesOfStack, signal } from './processes.ts';
import { answers, until } from './until.ts';

const port = await freePorts(4380, 4);
const data = mkdtempSync(join(tmpdir(), 'daylight-start-'));
const addresses: Addresses = addressesOf(readOptions({ PORT: String(port) }, '/').ports);
let stack: RunningStack;

beforeAll(async () => {
  stack = await runStack({ port, data });
});
afterAll(async () => {
  await stack.stop();
  rmSync(data, { recursive: true, force: true });
});

const record = () => {
  const found = findRunning(data);
  if (!found) throw new Error('No stack runs on the folder.');
  return found;
};
const supervisor = () => Number(record().supervisor.split(' ')[0]);
const pidOf = (script: string) =>
  processesOfStack(record().id).find((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(script),
  );
async function workerRegistered(): Promise<boolean> {
  const response = await fetch(`${addresses.trigger}/health`);
  const health: { worker?: string } = await response.json();
  return health.worker === 'registered';
}

test('nothing of the whole stack listens beyond loopback', async () => {
  expect(await until(workerRegistered, { withinMs: 120_000, everyMs: 500 })).toBe(true);
  const pids = new Set([...descendantsOf(supervisor()), ...processesOfStack(record().id)]);
  const sockets = socketsOf([...pids]);
  const ports = new Set(sockets.map((socket) => socket.port));
  for (const expected of [port, port + 1, port + 2, port + 3]) expect(ports).toContain(expected);
  expect(sockets.filter(({ loopback }) => !loopback)).toEqual([]);
});

test.each([
  ['app', 'next-server', `${addresses.app}/api/health`],
  ['Supabase stand-in', 'local/supabase/main.ts', `${addresses.supabase}/health`],
  ['task runner', 'local/trigger/main.ts', `${addresses.trigger}/health`],
])('the %s is back after a SIGKILL', async (_, script, health) => {
  const before = pidOf(script);
  expect(before).toBeDefined();
  signal(before ?? 0, 'SIGKILL');
  const back = async () => pidOf(script) !== before && (await answers(health));
  expect(await until(back, { withinMs: 30_000 })).toBe(true);
});

test('Ctrl-C stops every process within 5 s, and the next start has the same data', async () => {
  const before = record();
  const secrets = readFileSync(join(data, 'secrets.json'), 'utf8');
  const startedAt = performance.now();
  await stack.stop();
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  expect(processesOfStack(before.id)).toEqual([]);
  expect(before.children.filter(isRunning)).toEqual([]);
  expect(findRunning(data)).toBeUndefined();

  stack = await runStack({ port, data });
  expect(readFileSync(join(data, 'secrets.json'), 'utf8')).toBe(secrets);
  expect(await answers(`${addresses.app}/api/health`)).toBe(true);
});

test('after a SIGKILL of npm start its parts end, and the next start takes the folder over', async () => {
  const before = record();
  signal(supervisor(), 'SIGKILL');
  const gone = () => processesOfStack(before.id).length === 0;
  expect(await until(gone, { withinMs: 10_000 })).toBe(true);

  stack = await runStack({ port, data });
  expect(record().id).not.toBe(before.id);
  expect(before.children.filter(isRunning)).toEqual([]);
});
