import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { stopRecognising } from '@/lib/readers/ocr';
import { readEvidence } from '@/lib/readers/read';
import { reading } from '@/lib/readers/schema';

const fixture = (name: string) => readFile(new URL(`./fixtures/${name}`, import.meta.url));
const read = async (name: string, declaredType: string | null = null) =>
  reading.parse(await readEvidence({ bytes: await fixture(name), declaredType }));
const SLOW = 60_000;

afterAll(stopRecognising);

test('reads a chat screenshot, also the white words in coloured bubbles', {
  timeout: SLOW,
}, async () => {
  const result = await read('messages.png', 'image/png');
  expect(result).toMatchObject({ status: 'read', reason: null, mimeType: 'image/png' });
  const text = result.pages[0]?.text ?? '';
  expect(text).toContain('Friday, November 13, 2026');
  expect(text).toContain('Running late, leaving work now');
  expect(text).toContain('Pick-up was 5:30. We are waiting');
  expect(text).toContain('6:21 PM');
  expect(result.pages[0]?.confidence).toBeGreaterThan(0.8);
  expect(result.dates).toEqual([{ origin: 'on_screen', value: 'Friday, November 13, 2026' }]);
});

test('reads a dark screenshot', { timeout: SLOW }, async () => {
  const text = (await read('chat.png')).pages[0]?.text ?? '';
  expect(text).toContain('Can you bring the soccer shoes');
  expect(text).toContain('Thank you, practice starts at 4');
});

test('turns a photo the way the camera says and gives its date', { timeout: SLOW }, async () => {
  const result = await read('sign-out-sheet.jpg', 'image/jpeg');
  expect(result.pages[0]?.text).toContain('Nora E. out 3:05 by her grandmother');
  expect(result.dates).toEqual([
    { origin: 'exif', value: '2026-10-02T15:07:41-04:00' },
    { origin: 'on_screen', value: '10/02/2026' },
  ]);
});

test('a picture without words and a damaged picture say so', { timeout: SLOW }, async () => {
  expect(await read('no-words.png')).toMatchObject({
    status: 'could_not_read',
    reason: 'no_text_found',
    pages: [],
    summary: null,
    words: 0,
  });
  const bytes = (await fixture('messages.png')).subarray(0, 9000);
  expect(await readEvidence({ bytes, declaredType: 'image/png' })).toMatchObject({
    status: 'could_not_read',
    reason: 'damaged',
  });
});

test(
  'a picture of too many pixels is refused before it is decoded',
  async () => {
    const create = { width: 10_000, height: 9_000, channels: 3, background: '#fff' } as const;
    const bytes = await sharp({ create }).png({ compressionLevel: 9 }).toBuffer();
    expect(await readEvidence({ bytes, declaredType: 'image/png' })).toMatchObject({
      reason: 'too_large',
    });
  },
  SLOW,
);

test('reads a PDF page by page', { timeout: SLOW }, async () => {
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
])('%s: %s, %s', { timeout: SLOW }, async (name, status, reason) => {
  expect(await read(name)).toMatchObject({ status, reason });
});

test.each(['scanned.pdf', 'mixed.pdf'])(
  '%s: reads the pages that are pictures, too',
  {
    timeout: SLOW,
  },
  async (name) => {
    const result = await read(name);
    expect(result).toMatchObject({ status: 'read', reason: null, hiddenText: false });
    const page = result.pages.at(-1);
    expect(page?.text).toContain('Nora E. out 3:05 by her grandmother');
    expect(page?.confidence).toBeGreaterThan(0.8);
    expect(page?.lines.map(({ start, end }) => page.text.slice(start, end))).toContain(
      'Nora E. out 3:05 by her grandmother',
    );
  },
);

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

test('reading leaves the bytes as they are', { timeout: SLOW }, async () => {
  const bytes = await fixture('two-pages.pdf');
  const before = createHash('sha256').update(bytes).digest('hex');
  await readEvidence({ bytes, declaredType: null });
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(before);
});

test('a reading that takes too long says so; an aborted one throws the reason', {
  timeout: SLOW,
}, async () => {
  const bytes = await fixture('messages.png');
  expect(await readEvidence({ bytes, declaredType: null, timeLimitMs: 1 })).toMatchObject({
    status: 'could_not_read',
    reason: 'timed_out',
  });
  const stop = new AbortController();
  const running = readEvidence({ bytes, declaredType: null, signal: stop.signal });
  stop.abort(new Error('stopped'));
  await expect(running).rejects.toThrow('stopped');
});

test('after a time-out the next picture is read by a new worker', { timeout: SLOW }, async () => {
  await readEvidence({ bytes: await fixture('chat.png'), declaredType: null, timeLimitMs: 5 });
  expect(await read('chat.png')).toMatchObject({ status: 'read' });
});
