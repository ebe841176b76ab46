import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cameraNote } from '@/lib/readers/camera-note';

async function block(): Promise<Uint8Array> {
  const photo = await readFile(new URL('./fixtures/sign-out-sheet.jpg', import.meta.url));
  const { exif } = await sharp(photo).metadata();
  if (!exif) throw new Error('the fixture lost its EXIF block');
  return new Uint8Array(exif);
}

test('gives the wall time and the offset that the camera wrote', async () => {
  expect(await cameraNote(await block())).toEqual({
    taken: '2026-10-02T15:07:41-04:00',
    location: null,
  });
});

test('gives the place apart', async () => {
  const create = { width: 8, height: 8, channels: 3, background: '#fff' } as const;
  const where = {
    GPSLatitudeRef: 'S',
    GPSLatitude: '33/1 52/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '151/1 12/1 36/1',
  };
  const photo = await sharp({ create }).withExif({ IFD3: where }).jpeg().toBuffer();
  const { exif } = await sharp(photo).metadata();
  const { taken, location } = await cameraNote(exif);
  expect(taken).toBeNull();
  expect(location?.latitude).toBeCloseTo(-33.8667, 3);
  expect(location?.longitude).toBeCloseTo(151.21, 3);
});

test('no block, no date', async () => {
  const nothing = { taken: null, location: null };
  expect(await cameraNote(undefined)).toEqual(nothing);
  expect(await cameraNote(new Uint8Array())).toEqual(nothing);
});

test('a block cut or overwritten anywhere never throws', async () => {
  const whole = await block();
  for (let at = 0; at < whole.length; at += 3) {
    await expect(cameraNote(whole.slice(0, at))).resolves.toBeDefined();
    const broken = whole.slice();
    broken[at] = 0xff;
    await expect(cameraNote(broken)).resolves.toBeDefined();
  }
});
