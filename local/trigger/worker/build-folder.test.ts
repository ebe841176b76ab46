import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearBuildFolder, watchdogPid } from './build-folder.ts';

let project = '';
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'build-folder-'));
  mkdirSync(join(project, '.trigger/tmp-stack-a1-0abc/build-x'), { recursive: true });
  const files = ['dev.stack-a1-0abc.lock', 'dev.stack-b2-0abc.lock', 'dev.lock'];
  for (const file of [...files, 'active-runs-stack-a1-0abc.json']) {
    writeFileSync(join(project, '.trigger', file), '1');
  }
  const watchdog = join(project, '.trigger/watchdog-stack-a1-0abc.pid');
  writeFileSync(watchdog, 'trigger-watchdog:4711');
});
afterEach(() => rmSync(project, { recursive: true }));

test("only this stack's leftovers are removed", () => {
  clearBuildFolder(project, 'stack-a1');
  expect(readdirSync(join(project, '.trigger'))).toEqual(['dev.lock', 'dev.stack-b2-0abc.lock']);
});

test('the watchdog is found by its file', () => {
  expect(watchdogPid(project, 'stack-a1')).toBe(4711);
  expect(watchdogPid(project, 'stack-b2')).toBeNull();
});

test('a project that was never built has nothing to clear', () => {
  expect(() => clearBuildFolder(join(project, 'elsewhere'), 'stack-a1')).not.toThrow();
});
