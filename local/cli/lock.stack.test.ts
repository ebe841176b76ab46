import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { processIdentity } from '../supabase/process-identity.ts';
import { findRunning, takeLock } from './lock.ts';
import { stackVariable } from './processes.ts';
import { until } from './until.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'daylight-lock-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

test('a live stack keeps its folder, and says where it runs', async () => {
  const lock = await takeLock(data, 4390);
  expect(findRunning(data)?.port).toBe(4390);
  expect(statSync(join(data, 'stack.json')).mode & 0o777).toBe(0o600);
  await expect(takeLock(data, 4394)).rejects.toThrow(/already runs on .+ http:\/\/localhost:4390/);
  lock.release();
  expect(findRunning(data)).toBeUndefined();
});

test('after a kill the folder is taken over and what was left running is stopped', async () => {
  const id = '7d0cdb5c-9f4e-4a52-9a7b-0f6a0c2f1f11';
  // One that the record names and that ignores SIGTERM, one known only by its environment.
  const stubborn = spawn('sh', ['-c', 'trap "" TERM; while :; do sleep 0.1; done'], {
    detached: true,
  });
  const unrecorded = spawn('sleep', ['600'], {
    detached: true,
    env: { ...process.env, [stackVariable]: id },
  });
  await Promise.all([once(stubborn, 'spawn'), once(unrecorded, 'spawn')]);
  const identity = (pid: number | undefined) => processIdentity(pid ?? 0) ?? '';
  writeFileSync(
    join(data, 'stack.json'),
    JSON.stringify({
      id,
      supervisor: '1 0',
      port: 4390,
      ready: true,
      children: [identity(stubborn.pid)],
    }),
  );

  const lock = await takeLock(data, 4390);
  expect(await until(() => stubborn.signalCode === 'SIGKILL', { withinMs: 2_000 })).toBe(true);
  expect(await until(() => unrecorded.signalCode === 'SIGTERM', { withinMs: 2_000 })).toBe(true);
  expect(JSON.parse(readFileSync(join(data, 'stack.json'), 'utf8')).id).toBe(lock.id);
  lock.release();
});
