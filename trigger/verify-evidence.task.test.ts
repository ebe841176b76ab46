import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addFile } from '@/scripts/testing/task-entries';
import { startTaskStack, type TaskStack } from '@/scripts/testing/task-stack';

let stack: TaskStack;
beforeAll(async () => {
  stack = await startTaskStack(4920);
});
afterAll(() => stack?.stop());

/** `npm run evidence:verify` against this stack: its exit code and what it printed. */
function verify(): Promise<{ code: unknown; said: string }> {
  const env = {
    ...process.env,
    TRIGGER_API_URL: stack.triggerUrl,
    TRIGGER_SECRET_KEY: stack.triggerKey,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/evidence-verify.ts'], { env }, (error, said, problem) =>
      resolve({ code: error ? error.code : 0, said: said + problem }),
    );
  });
}

test('the command says that all is well, and names the file of which one byte was flipped', async () => {
  const person = await stack.person();
  const text = (words: string) => ({ bytes: Buffer.from(words), type: 'text/plain' });
  const id = await addFile(person, text('Robin came at 5:30 pm.'));
  await addFile(person, text('Robin came at 6:30 pm.'));
  expect(await verify()).toEqual({
    code: 0,
    said: '2 files checked, 0 differ from what arrived.\n',
  });

  const name = createHash('sha256').update(`evidence\0${person.id}/${id}`).digest('hex');
  const path = join(stack.data, 'objects', name.slice(0, 2), name);
  const bytes = readFileSync(path);
  bytes[3] = (bytes[3] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  expect(await verify()).toEqual({
    code: 1,
    said: `2 files checked, 1 differs from what arrived.\n\nChanged:\n  ${id}\n`,
  });
});
