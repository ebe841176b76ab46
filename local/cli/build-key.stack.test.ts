import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { buildKey } from './build-key.ts';

const root = mkdtempSync(join(tmpdir(), 'daylight-build-'));
const write = (path: string, text: string) => writeFileSync(join(root, path), text);

beforeEach(() => {
  mkdirSync(join(root, 'app/journal'), { recursive: true });
  write('app/journal/page.tsx', 'one');
  write('package-lock.json', '{}');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('the key stays when nothing that is built changes', () => {
  const before = buildKey(root);
  write('app/journal/page.test.tsx', 'a test');
  write('README.md', 'words');
  expect(buildKey(root)).toBe(before);
});

test('the key changes with a byte, a name and the lock file', () => {
  const keys = new Set([buildKey(root)]);
  write('app/journal/page.tsx', 'two');
  keys.add(buildKey(root));
  renameSync(join(root, 'app/journal/page.tsx'), join(root, 'app/journal/layout.tsx'));
  keys.add(buildKey(root));
  write('package-lock.json', '{"a":1}');
  keys.add(buildKey(root));
  expect(keys.size).toBe(4);
});
