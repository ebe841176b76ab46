import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { processIdentity } from '../supabase/process-identity.ts';
import { root } from './root.ts';

let folder: string;
let taken: Server | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'daylight-refused-'));
});
afterEach(() => {
  taken?.close();
  taken = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command that `npm start` runs, and gives its exit code and what it said on stderr. */
async function start(env: Record<string, string>): Promise<{ code: unknown; said: string }> {
  const child = spawn(
    process.execPath,
    ['--import', './local/cli/node-version.mjs', 'local/cli/start.ts'],
    { cwd: root, env: { ...process.env, DAYLIGHT_DATA: folder, ...env } },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, said: said.trim() };
}

test('a port in use: one sentence with its number, exit code 1', async () => {
  taken = createServer().listen(4393, '127.0.0.1');
  await once(taken, 'listening');
  const { code, said } = await start({ PORT: '4392' });
  expect(said).toMatch(/^Port 4393 is in use by another program, .+4392 to 4395.+\.$/);
  expect(code).toBe(1);
});

test('a folder that cannot be written: one sentence with its path, exit code 1', async () => {
  // Below a file nobody can make a folder, root included.
  writeFileSync(join(folder, 'file'), '');
  const data = join(folder, 'file', 'data');
  const { code, said } = await start({ PORT: '4392', DAYLIGHT_DATA: data });
  expect(said).toBe(
    `The data folder ${data} can't be written (ENOTDIR); choose another one with DAYLIGHT_DATA or change its permissions.`,
  );
  expect(code).toBe(1);
});

test('a setting that makes no sense: one sentence with its name, exit code 1', async () => {
  const { code, said } = await start({ PORT: 'http' });
  expect(said).toMatch(/^PORT is "http", but must be a whole number .+\.$/);
  expect(code).toBe(1);
});

test('a folder in use: one sentence with its address, exit code 1', async () => {
  const record = {
    id: '7d0cdb5c-9f4e-4a52-9a7b-0f6a0c2f1f11',
    supervisor: processIdentity(process.pid),
    port: 4396,
    ready: true,
    children: [],
  };
  writeFileSync(join(folder, 'stack.json'), JSON.stringify(record));
  const { code, said } = await start({ PORT: '4392' });
  expect(said).toMatch(/^Daylight already runs on .+ at http:\/\/localhost:4396 .+\.$/);
  expect(code).toBe(1);
});
