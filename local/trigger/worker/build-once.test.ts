import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { buildingOnce, watcher } from './build-once.ts';

test('the installed CLI is one that can be told to build once', () => {
  const require = createRequire(import.meta.url);
  const folder = dirname(dirname(require.resolve('trigger.dev/package.json')));
  const changed = buildingOnce(readFileSync(join(folder, watcher), 'utf8'));
  expect(changed?.match(/currentContext\.(watch|rebuild|dispose)\(\)/g)).toEqual([
    ...['currentContext.dispose()', 'currentContext.rebuild()', 'currentContext.dispose()'],
    ...['currentContext.rebuild()', 'currentContext.dispose()'],
  ]);
});

test('one that looks otherwise is left as it is', () => {
  expect(buildingOnce('await currentContext.watch();')).toBeNull();
});
