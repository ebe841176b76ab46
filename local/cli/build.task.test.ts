import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
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

describe('what a build gives to browsers', () => {
  const served = () => globSync('.next/static/**/*.{js,css,json,map}', { cwd: root });

  test.each([
    'SUPABASE_SECRET_KEY',
    'TRIGGER_SECRET_KEY',
    'TRIGGER_ACCESS_TOKEN',
    'OPENAI_API_KEY',
    'LOCAL_DATABASE_URL',
    'service_role',
    'sb_secret_',
    'tr_dev_',
    'tr_pat_',
    'postgres://',
  ])('holds no %s', (secret) => {
    const files = served();
    expect(files.length).toBeGreaterThan(5);
    const holding = files.filter((file) => readFileSync(join(root, file), 'utf8').includes(secret));
    expect(holding).toEqual([]);
  });
});

test('no settings lie beside the server', () => {
  expect(globSync('.next/standalone/.env*', { cwd: root })).toEqual([]);
  expect(existsSync(join(root, '.next/standalone/.next/static'))).toBe(true);
});
