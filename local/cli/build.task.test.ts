import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { beforeAll, expect, test } from 'vitest';
import { buildApp, isBuilt } from './build.ts';
import { root } from './root.ts';

const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
const signal = new AbortController().signal;

beforeAll(() => buildApp(root, { log: nowhere, say: () => {}, signal }));

test('a build is made once: the next start finds it', async () => {
  expect(isBuilt(root)).toBe(true);
  const said: string[] = [];
  await buildApp(root, { log: nowhere, say: (line) => said.push(line), signal });
  expect(said).toEqual([]);
});

test('no settings lie beside the server', () => {
  expect(globSync('.next/standalone/.env*', { cwd: root })).toEqual([]);
  expect(existsSync(join(root, '.next/standalone/.next/static'))).toBe(true);
});
