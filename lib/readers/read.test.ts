import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readEvidence } from '@/lib/readers/read';
import { reading } from '@/lib/readers/schema';

const fixture = (name: string) => readFile(new URL(`./fixtures/${name}`, import.meta.url));
const read = async (name: string, declaredType: string | null = null) =>
  reading.parse(await readEvidence({ bytes: await fixture(name), declaredType }));

test('reads a PDF page by page', async () => {
  const result = await read('two-pages.pdf', 'application/pdf');
  expect(result).toMatchObject({ status: 'read', reason: null });
  expect(result.pages.map((page) => page.page)).toEqual([1, 2]);
  expect(result.pages[1]?.text).toContain('Café bill paid: €12.');
  expect(result.summary).toMatch(/^Lakeside Dental, visit summary Patient seen/);
  expect(result.words).toBeGreaterThan(25);
});

test.each([
  ['password-protected.pdf', 'could_not_read', 'password_protected'],
  ['damaged.pdf', 'could_not_read', 'damaged'],
])('%s: %s, %s', async (name, status, reason) => {
  expect(await read(name)).toMatchObject({ status, reason });
});

test('reads plain text in three encodings, without NUL', async () => {
  const page = async (bytes: Uint8Array) =>
    (await readEvidence({ bytes, declaredType: 'text/plain' })).pages[0]?.text;
  expect(await page(new TextEncoder().encode('\ufeffשלום 👍'))).toBe('שלום 👍');
  expect(await page(Buffer.from('\ufeffone\0two', 'utf16le'))).toBe('onetwo');
  expect(await page(Buffer.from('a \x93caf\xe9\x94 for \x80 5', 'latin1'))).toBe(
    'a “café” for € 5',
  );
});

test('files that are not what they say, empty or unknown give a reason', async () => {
  const give = (bytes: Uint8Array, declaredType: string | null) =>
    readEvidence({ bytes, declaredType });
  expect(await give(Buffer.from('hello'), 'image/png')).toMatchObject({
    reason: 'not_what_it_says',
  });
  expect(await give(new Uint8Array(), 'text/plain')).toMatchObject({ reason: 'empty' });
  expect(await give(Buffer.from(' \n\t'), 'text/plain')).toMatchObject({ reason: 'no_text_found' });
  expect(await give(Buffer.from('GIF89a\x01\0\x01\0'), null)).toMatchObject({
    reason: 'unsupported',
  });
});

test('reading leaves the bytes as they are', async () => {
  const bytes = await fixture('two-pages.pdf');
  const before = createHash('sha256').update(bytes).digest('hex');
  await readEvidence({ bytes, declaredType: null });
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(before);
});
