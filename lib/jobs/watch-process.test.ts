import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

const module = new URL('./watch-process.ts', import.meta.url).href;

/** Runs work in a process of its own; gives its exit code and the signal that ended it. */
async function ended(work: string, stuckMs: number, maxBytes: number) {
  const code = `import { whileWatched } from '${module}';
    console.log(await whileWatched(${work}, { stuckMs: ${stuckMs}, maxBytes: ${maxBytes} }));`;
  const flags = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', code];
  const child = spawn(process.execPath, flags, { stdio: 'ignore' });
  return once(child, 'exit');
}

test('work that ends leaves nothing behind', async () => {
  const slow = 'async () => new Promise((done) => setTimeout(done, 300))';
  expect(await ended(slow, 60_000, 4e9)).toEqual([0, null]);
});

test('a process that is stuck is ended from inside', async () => {
  expect(await ended('async () => { for (;;); }', 400, 4e9)).toEqual([null, 'SIGKILL']);
});

test('a process that takes too much memory is ended', async () => {
  // Held: what nobody refers to may be gone before it is looked at.
  const much =
    'async () => { globalThis.held = Buffer.alloc(3e8, 1); await new Promise(() => setInterval(() => {}, 1e6)); }';
  expect(await ended(much, 60_000, 2e8)).toEqual([null, 'SIGKILL']);
});
