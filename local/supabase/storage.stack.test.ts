import { createHash, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { announce, megabyte, someBytes, storedBytes } from './testing/files.ts';
import { type Person, startTestStack, type TestStack } from './testing/stack.ts';

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

const bucket = (person: Person) => person.client.storage.from('evidence');

async function uploadUrl(person: Person, key: string): Promise<string> {
  const { data, error } = await bucket(person).createSignedUploadUrl(key);
  if (error) throw error;
  return data.signedUrl;
}

/** What the page's XMLHttpRequest sends: the bare bytes. */
const put = (url: string, body: Uint8Array, type = 'image/png') =>
  fetch(url, {
    method: 'PUT',
    headers: { 'content-type': type, origin: stack.appUrl },
    body: new Uint8Array(body),
  });

async function stored(person: Person, bytes = someBytes(2000)): Promise<string> {
  const key = await announce(person, bytes);
  expect((await put(await uploadUrl(person, key), bytes)).status).toBe(200);
  return key;
}

const refusal = async (response: Response) => {
  const body = (await response.json()) as { statusCode: string };
  return [response.ok, body.statusCode];
};

test('a bare PUT to a signed URL stores the file, byte for byte, readable by its owner only', async () => {
  const bytes = someBytes(300_000);
  const key = await stored(ana, bytes);
  expect((await storedBytes(ana, key)).equals(bytes)).toBe(true);
  expect((await bucket(ben).download(key)).error).not.toBeNull();
  expect((await bucket(ben).createSignedUrl(key, 60)).error).not.toBeNull();
  expect((await bucket(ben).list(ana.id)).data).toEqual([]);
  expect((await fetch(`${stack.url}/storage/v1/object/public/evidence/${key}`)).ok).toBe(false);
  expect((await fetch(`${stack.url}/storage/v1/object/evidence/${key}`)).ok).toBe(false);
});

test('a File of the client arrives too, and the database is told its size and type', async () => {
  const bytes = someBytes(5000);
  const key = await announce(ana, bytes);
  const file = new File([bytes], 'picture.png', { type: 'image/png' });
  expect((await bucket(ana).upload(key, file)).error).toBeNull();
  const [row] = await stack.sql`
    select metadata ->> 'size' as size, metadata ->> 'mimetype' as type
    from storage.objects where name = ${key}
  `;
  expect(row).toEqual({ size: '5000', type: 'image/png' });
  const id = key.split('/')[1] ?? '';
  const { data } = await ana.client.rpc('confirm_evidence', { p_id: id });
  expect(data).toMatchObject({ code: 'received' });
});

test('a download link works without a session and can name the file', async () => {
  const bytes = someBytes(1000);
  const key = await stored(ana, bytes);
  const { data } = await bucket(ana).createSignedUrl(key, 60, { download: 'Zoë (100%).png' });
  const response = await fetch(data?.signedUrl ?? '');
  expect(response.headers.get('content-disposition')).toContain("UTF-8''Zo%C3%AB%20(100%25).png");
  expect(response.headers.get('content-security-policy')).toContain('sandbox');
  expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  const many = await bucket(ana).createSignedUrls([key, `${ben.id}/none`], 60);
  expect(many.data?.map(({ error }) => error === null)).toEqual([true, false]);
  expect((await fetch(many.data?.[0]?.signedUrl ?? '')).ok).toBe(true);
});

test('no upload URL is given for a key that was not announced, or for another person’s', async () => {
  const announced = await announce(ben, someBytes(10));
  for (const key of [`${ana.id}/${randomUUID()}`, announced, '../x', 'x']) {
    expect((await bucket(ana).createSignedUploadUrl(key)).error, key).not.toBeNull();
    expect(
      (await bucket(ana).upload(key, new Blob(['x'], { type: 'image/png' }))).error,
    ).not.toBeNull();
  }
});

test('a stored file can not be overwritten, moved, moved onto, copied onto or removed by its owner', async () => {
  const bytes = someBytes(2000);
  const key = await announce(ana, bytes);
  const url = await uploadUrl(ana, key);
  expect((await put(url, bytes)).status).toBe(200);
  const other = await stored(ana);
  const files = bucket(ana);
  const blob = new Blob([someBytes(2000)], { type: 'image/png' });

  expect(await refusal(await put(url, someBytes(2000)))).toEqual([false, '409']);
  expect((await files.createSignedUploadUrl(key)).error).not.toBeNull();
  expect((await files.createSignedUploadUrl(key, { upsert: true })).error).not.toBeNull();
  expect((await files.upload(key, blob)).error).not.toBeNull();
  expect((await files.upload(key, blob, { upsert: true })).error).not.toBeNull();
  expect((await files.update(key, blob)).error).not.toBeNull();
  expect((await files.move(key, `${ana.id}/elsewhere`)).error).not.toBeNull();
  expect((await files.move(other, key)).error).not.toBeNull();
  expect((await files.copy(other, key)).error).not.toBeNull();
  await files.remove([key]);

  expect((await storedBytes(ana, key)).equals(bytes)).toBe(true);
});

test('the key of a received file is closed for ever, also once its bytes are gone', async () => {
  const bytes = someBytes(2000);
  const key = await announce(ana, bytes);
  const spare = await uploadUrl(ana, key);
  expect((await put(await uploadUrl(ana, key), bytes)).status).toBe(200);
  const id = key.slice(-36);
  await ana.client.rpc('confirm_evidence', { p_id: id }).throwOnError();
  expect(await refusal(await put(spare, someBytes(2000)))).toEqual([false, '409']);
  expect((await storedBytes(ana, key)).equals(bytes)).toBe(true);

  await ana.client.rpc('remove_evidence', { p_id: id }).throwOnError();
  const service = stack.client(stack.secrets.secretKey).storage.from('evidence');
  expect((await service.remove([key])).data).toHaveLength(1);
  const blob = new Blob([someBytes(2000)], { type: 'image/png' });
  const other = await stored(ana);
  expect((await bucket(ana).upload(key, blob)).error).not.toBeNull();
  expect((await bucket(ana).createSignedUploadUrl(key)).error).not.toBeNull();
  expect((await bucket(ana).copy(other, key)).error).not.toBeNull();
  expect((await bucket(ana).move(other, key)).error).not.toBeNull();

  // A URL that was given before lasts two hours, here as there: what it stores is nobody's evidence.
  await put(spare, someBytes(2000));
  const { data } = await ana.client.rpc('add_evidence', {
    ...{ p_id: id, p_name: 'picture.png', p_type: 'image/png', p_size: 2000 },
    p_sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  expect(data).toEqual({ code: 'bad_file' });
});

test('an upload URL that would overwrite later is not given, even while the key is free', async () => {
  const key = await announce(ana, someBytes(10));
  const { error } = await bucket(ana).createSignedUploadUrl(key, { upsert: true });
  expect(error).not.toBeNull();
});

test('of ten uploads to one key at once exactly one is stored, whole', async () => {
  const files = Array.from({ length: 10 }, () => someBytes(200_000));
  const key = await announce(ana, files[0] as Uint8Array);
  const url = await uploadUrl(ana, key);
  const answers = await Promise.all(files.map((file) => put(url, file)));
  const winner = answers.findIndex((answer) => answer.ok);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  const kept = await storedBytes(ana, key);
  expect(kept.equals(files[winner] as Uint8Array)).toBe(true);
});

test('the size limit of the bucket holds to the byte, announced or not', async () => {
  const PDF = 'application/pdf';
  const largest = new Uint8Array(50 * megabyte);
  const key = await announce(ana, largest, PDF);
  const url = await uploadUrl(ana, key);
  const tooLarge = new Uint8Array(51 * megabyte);
  expect(await refusal(await put(url, tooLarge, PDF))).toEqual([false, '413']);
  const unannounced = await fetch(url, {
    method: 'PUT',
    headers: { 'content-type': PDF },
    body: new Blob([new Uint8Array(50 * megabyte + 1)]).stream(),
    duplex: 'half',
  } as RequestInit);
  expect(await refusal(unannounced)).toEqual([false, '413']);
  expect((await put(url, largest, PDF)).status).toBe(200);
});

test('a type that the bucket does not take is refused', async () => {
  const bytes = someBytes(10);
  const key = await announce(ana, bytes);
  const url = await uploadUrl(ana, key);
  expect(await refusal(await put(url, bytes, 'text/html'))).toEqual([false, '415']);
  expect(await refusal(await put(url, bytes, 'image/svg+xml'))).toEqual([false, '415']);
});

test('an upload that breaks off leaves nothing, and the key is still free', async () => {
  const bytes = someBytes(3 * megabyte);
  const key = await announce(ana, bytes);
  const url = await uploadUrl(ana, key);
  const half = new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.subarray(0, megabyte));
    },
  });
  const broken = new AbortController();
  const attempt = fetch(url, {
    method: 'PUT',
    headers: { 'content-type': 'image/png' },
    body: half,
    duplex: 'half',
    signal: broken.signal,
  } as RequestInit);
  const incoming = () => readdirSync(join(stack.dataDir, 'objects', 'incoming'));
  await expect.poll(incoming, { timeout: 10_000 }).toHaveLength(1);
  broken.abort();
  await expect(attempt).rejects.toThrow();
  await expect.poll(incoming, { timeout: 10_000 }).toEqual([]);
  expect((await put(url, bytes)).status).toBe(200);
});

test('the secret key, which tasks hold, removes objects, and the bytes are gone from the disk', async () => {
  const key = await stored(ana);
  const service = stack.client(stack.secrets.secretKey).storage.from('evidence');
  const name = createHash('sha256').update(`evidence\0${key}`).digest('hex');
  const folder = join(stack.dataDir, 'objects', name.slice(0, 2));
  const onDisk = () => readdirSync(folder).filter((file) => file.startsWith(name));
  expect(onDisk()).toHaveLength(2);
  expect((await service.remove([key])).data).toHaveLength(1);
  expect(onDisk()).toEqual([]);
});
