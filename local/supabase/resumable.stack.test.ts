import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { announce, megabyte, someBytes, storedBytes } from './testing/files.ts';
import { type Person, startTestStack, type TestStack } from './testing/stack.ts';
import { part, png, tusClient } from './testing/tus-client.ts';

let stack: TestStack;
let ana: Person;
let ben: Person;
beforeAll(async () => {
  stack = await startTestStack();
  await stack.client(stack.secrets.secretKey).rpc('announce_settings', {
    p_settings: { default_plan: 'unlimited' },
  });
  [ana, ben] = await Promise.all([stack.signUp(), stack.signUp()]);
});
afterAll(() => stack.close());

const partialFiles = () => readdirSync(join(stack.dataDir, 'objects', 'partial'));
const { endpoint, send, refused, call, create, patch, offsetOf } = tusClient(() => stack);

const objects = (key: string) =>
  stack.sql`select metadata ->> 'size' as size, metadata ->> 'mimetype' as type
    from storage.objects where name = ${key}`;

test('the real client sends a file in parts of 6 MB; it appears with the last one, whole', async () => {
  const bytes = someBytes(2 * part + 12345);
  const key = await announce(ana, bytes);
  const seen: unknown[] = [];
  await send(ana, key, bytes, {
    onChunkComplete: (size, done) => seen.push([size, done]),
    onAfterResponse: async (request) => {
      if (request.getMethod() === 'POST') expect(await objects(key)).toEqual([]);
    },
  });
  expect(seen).toEqual([
    [part, part],
    [part, 2 * part],
    [12345, bytes.length],
  ]);
  expect(await objects(key)).toEqual([{ size: String(bytes.length), type: 'image/png' }]);
  expect((await storedBytes(ana, key)).equals(bytes)).toBe(true);
  expect(partialFiles()).toEqual([]);
});

test('a first part may come with the creation', async () => {
  const bytes = someBytes(3000);
  const key = await announce(ana, bytes);
  await send(ana, key, bytes, { uploadDataDuringCreation: true });
  expect((await storedBytes(ana, key)).equals(bytes)).toBe(true);
});

test('what arrived before the connection broke is kept, and the client goes on from there', async () => {
  const bytes = someBytes(part + 100);
  const key = await announce(ana, bytes);
  const url = await create(ana, key, bytes.length);
  const broken = httpRequest(url, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${ana.token}`,
      'tus-resumable': '1.0.0',
      'content-type': 'application/offset+octet-stream',
      'upload-offset': '0',
      'content-length': String(part),
    },
  });
  broken.on('error', () => {});
  broken.write(bytes.subarray(0, megabyte));
  const id = Buffer.from(url.split('/').pop() ?? '', 'base64url')
    .toString()
    .split('/')
    .pop();
  const onDisk = () => readFileSync(join(stack.dataDir, 'objects', 'partial', id ?? '')).length;
  await expect.poll(onDisk, { timeout: 10_000 }).toBe(megabyte);
  // Not even noticed as broken yet: the newer request ends the older one.
  expect(await offsetOf(ana, url)).toBe(String(megabyte));
  broken.destroy();
  const sent: number[] = [];
  await send(ana, key, bytes, {
    uploadUrl: url,
    onBeforeRequest: (request) => {
      const offset = request.getHeader('Upload-Offset');
      if (offset) sent.push(Number(offset));
    },
  });
  expect(sent).toEqual([megabyte]);
  expect((await storedBytes(ana, key)).equals(bytes)).toBe(true);
});

test('of two requests at once for one upload no byte is lost or doubled', async () => {
  const bytes = someBytes(4 * megabyte);
  const key = await announce(ana, bytes);
  const url = await create(ana, key, bytes.length);
  const answers = await Promise.all([patch(ana, url, 0, bytes), patch(ana, url, 0, bytes)]);
  const statuses = answers.map(({ status }) => status);
  // Whichever way they meet, the client can go on: from the offset, or it is stored already.
  if (!statuses.includes(204)) await send(ana, key, bytes, { uploadUrl: url });
  expect((await storedBytes(ana, key)).equals(bytes)).toBe(true);
});

test('an offset that is not where the upload stands is a conflict', async () => {
  const bytes = someBytes(1000);
  const url = await create(ana, await announce(ana, bytes), bytes.length);
  expect((await patch(ana, url, 0, bytes.subarray(0, 400))).status).toBe(204);
  expect((await patch(ana, url, 0, bytes.subarray(0, 400))).status).toBe(409);
  expect((await patch(ana, url, 500, bytes.subarray(500))).status).toBe(409);
  expect((await patch(ana, url, 400, someBytes(601))).status).toBe(413);
  expect(await offsetOf(ana, url)).toBe('400');
});

test('only who may insert the object may begin, ask, go on or end its upload', async () => {
  const bytes = someBytes(1000);
  const key = await announce(ana, bytes);
  const url = await create(ana, key, bytes.length);
  expect(await refused(send(ben, key, bytes))).toBe(403);
  expect(await refused(send(ana, `${ana.id}/${randomUUID()}`, bytes))).toBe(403);
  expect((await patch(ben, url, 0, bytes)).status).toBe(403);
  expect((await call(ben, url, { method: 'HEAD' })).status).toBe(403);
  expect((await call(ben, url, { method: 'DELETE' })).status).toBe(403);
  const nobody = { ...ana, token: stack.secrets.publishableKey };
  expect((await patch(nobody, url, 0, bytes)).ok).toBe(false);
  for (const place of ['../x', `${ana.id}/../../../auth/v1/logout`, `${ana.id}//x`, '.']) {
    expect(await refused(send(ana, place, bytes)), place).toBe(400);
  }
  expect((await patch(ana, url, 0, bytes)).status).toBe(204);
});

test('the limits of the bucket hold at the beginning', async () => {
  const bytes = someBytes(10);
  const key = await announce(ana, bytes);
  expect(await refused(send(ana, key, new Uint8Array(50 * megabyte + 1)))).toBe(413);
  const page = { ...png(key), contentType: 'text/html' };
  expect(await refused(send(ana, key, bytes, { metadata: page }))).toBe(415);
});

test('what is stored is never written again: not by a second upload, an upsert or an older one', async () => {
  const bytes = someBytes(2000);
  const key = await announce(ana, bytes);
  const older = await create(ana, key, bytes.length);
  const finished = await send(ana, key, bytes);
  const other = someBytes(2000);
  expect(await refused(send(ana, key, other))).not.toBe('stored');
  const headers = { authorization: `Bearer ${ana.token}`, 'x-upsert': 'true' };
  expect(await refused(send(ana, key, other, { headers }))).toBe(403);
  expect((await patch(ana, older, 0, other)).ok).toBe(false);
  expect((await patch(ana, finished, 0, other)).ok).toBe(false);
  await ana.client.rpc('confirm_evidence', { p_id: key.split('/')[1] ?? '' }).throwOnError();
  expect(await refused(send(ana, key, other))).toBe(403);
  expect((await patch(ana, older, 0, other)).ok).toBe(false);
  expect((await storedBytes(ana, key)).equals(bytes)).toBe(true);
});

test('an upload can be given up, and one that is a day old is gone', async () => {
  const bytes = someBytes(1000);
  const key = await announce(ana, bytes);
  const url = await create(ana, key, bytes.length);
  expect((await call(ana, url, { method: 'DELETE' })).status).toBe(204);
  expect((await call(ana, url, { method: 'HEAD' })).status).toBe(404);

  const [old, older] = [
    await create(ana, key, bytes.length),
    await create(ana, key, bytes.length),
  ].map((it) => ({
    it,
    id: Buffer.from(it.split('/').pop() ?? '', 'base64url')
      .toString()
      .slice(-36),
  }));
  for (const { id } of [old, older].filter((one) => one !== undefined)) {
    const path = join(stack.dataDir, 'objects', 'partial', `${id}.json`);
    const known = JSON.parse(readFileSync(path, 'utf8'));
    expect(known.expiresAt - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
    writeFileSync(path, JSON.stringify({ ...known, expiresAt: Date.now() - 1 }));
  }
  expect((await patch(ana, old?.it ?? '', 0, bytes)).status).toBe(410);
  await create(ana, key, bytes.length);
  await expect
    .poll(() => partialFiles().filter((name) => name.startsWith(older?.id ?? '')))
    .toEqual([]);
});

test('a client that doesn’t say the version of the protocol is told so', async () => {
  const answer = await call(ana, endpoint(), { method: 'POST', headers: { 'tus-resumable': '' } });
  expect(answer.status).toBe(412);
});

test('parts survive a restart of the server', async () => {
  const bytes = someBytes(part + 5000);
  const key = await announce(ana, bytes);
  const url = await create(ana, key, bytes.length);
  expect((await patch(ana, url, 0, bytes.subarray(0, part))).status).toBe(204);
  await stack.restartServer();
  expect(await offsetOf(ana, url)).toBe(String(part));
  await send(ana, key, bytes, { uploadUrl: url });
  expect((await storedBytes(ana, key)).equals(bytes)).toBe(true);
});
