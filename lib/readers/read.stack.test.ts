import { readFile } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { stopRecognising } from '@/lib/readers/ocr';
import { readEvidence } from '@/lib/readers/read';
import { reading } from '@/lib/readers/schema';

// With the real text recognition, which takes seconds a picture; what needs none is in read.test.ts.
const fixture = (name: string) => readFile(new URL(`./fixtures/${name}`, import.meta.url));
const read = async (name: string, declaredType: string | null = null) =>
  reading.parse(await readEvidence({ bytes: await fixture(name), declaredType }));

afterAll(stopRecognising);

test('reads a chat screenshot, also the white words in coloured bubbles', async () => {
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

test('reads a dark screenshot', async () => {
  const text = (await read('chat.png')).pages[0]?.text ?? '';
  expect(text).toContain('Can you bring the soccer shoes');
  expect(text).toContain('Thank you, practice starts at 4');
});

test('turns a photo the way the camera says and gives its date', async () => {
  const result = await read('sign-out-sheet.jpg', 'image/jpeg');
  expect(result.pages[0]?.text).toContain('Nora E. out 3:05 by her grandmother');
  expect(result.dates).toEqual([
    { origin: 'exif', value: '2026-10-02T15:07:41-04:00' },
    { origin: 'on_screen', value: '10/02/2026' },
  ]);
});

test('a picture without words and a damaged picture say so', async () => {
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

test.each(['scanned.pdf', 'mixed.pdf'])(
  '%s: reads the pages that are pictures, too',
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

test('a reading that takes too long says so; an aborted one throws the reason', async () => {
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

test('after a time-out the next picture is read by a new worker', async () => {
  await readEvidence({ bytes: await fixture('chat.png'), declaredType: null, timeLimitMs: 5 });
  expect(await read('chat.png')).toMatchObject({ status: 'read' });
});
