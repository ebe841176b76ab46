import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { photoDate } from '@/lib/readers/exif';

async function block(): Promise<Uint8Array> {
  const photo = await readFile(new URL('./fixtures/sign-out-sheet.jpg', import.meta.url));
  const { exif } = await sharp(photo).metadata();
  if (!exif) throw new Error('the fixture lost its EXIF block');
  return new Uint8Array(exif);
}

test('gives the wall time and the offset that the camera wrote', async () => {
  expect(photoDate(await block())).toBe('2026-10-02T15:07:41-04:00');
});

test('no block, no date', () => {
  expect(photoDate(undefined)).toBeNull();
  expect(photoDate(new Uint8Array())).toBeNull();
});

test('a block cut or overwritten anywhere never throws', async () => {
  const whole = await block();
  for (let at = 0; at < whole.length; at += 1) {
    expect(() => photoDate(whole.slice(0, at))).not.toThrow();
    const broken = whole.slice();
    broken[at] = 0xff;
    expect(() => photoDate(broken)).not.toThrow();
  }
});
