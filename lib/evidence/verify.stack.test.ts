import { createHash } from 'node:crypto';
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { announce, someBytes } from '../../local/supabase/testing/files.ts';
import { type Person, startTestStack, type TestStack } from '../../local/supabase/testing/stack.ts';
import { verifyEvidence } from './verify';

let stack: TestStack;
let ana: Person;
beforeAll(async () => {
  stack = await startTestStack();
  ana = await stack.signUp();
});
afterAll(() => stack.close());

/** Adds a file; gives its id and where its bytes lie on the disk. */
async function add(bytes = someBytes(3000)) {
  const key = await announce(ana, bytes);
  const id = key.slice(-36);
  const body = new Blob([new Uint8Array(bytes)], { type: 'image/png' });
  const sent = await ana.client.storage.from('evidence').upload(key, body);
  if (sent.error) throw sent.error;
  await ana.client.rpc('confirm_evidence', { p_id: id }).throwOnError();
  const name = createHash('sha256').update(`evidence\0${key}`).digest('hex');
  return { id, path: join(stack.dataDir, 'objects', name.slice(0, 2), name) };
}

test('one flipped byte, a lost file and a short one are found, and nothing else', async () => {
  const [flipped, lost, short] = [await add(), await add(), await add()];
  for (let n = 0; n < 3; n += 1) await add();
  const db = stack.client(stack.secrets.secretKey);
  const well = { checked: 6, missing: [], changed: [], wrongSize: [], next: null };
  expect(await verifyEvidence(db, null)).toEqual(well);

  const bytes = readFileSync(flipped.path);
  bytes[1234] = (bytes[1234] ?? 0) ^ 1;
  writeFileSync(flipped.path, bytes);
  rmSync(lost.path);
  truncateSync(short.path, 2999);
  expect(await verifyEvidence(db, null)).toEqual({
    ...well,
    ...{ changed: [flipped.id], missing: [lost.id], wrongSize: [short.id] },
  });
  const afterAllOfThem = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  expect(await verifyEvidence(db, afterAllOfThem)).toEqual({ ...well, checked: 0 });
});
