import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { picturesOf } from './thumbnail-picture';

const fixture = (name: string) => readFile(new URL(`../readers/fixtures/${name}`, import.meta.url));

it('makes a small and a larger picture, without what the camera wrote', async () => {
  const photo = await fixture('photo.heic');
  const made = await picturesOf(photo, 'image/heic');
  for (const picture of [made?.thumb, made?.view]) {
    const { format, exif } = await sharp(picture ?? undefined).metadata();
    expect({ format, exif }).toEqual({ format: 'jpeg', exif: undefined });
  }
  const { width = 0, height = 0 } = await sharp(made?.thumb ?? undefined).metadata();
  expect(Math.max(width, height)).toBeLessThanOrEqual(960);
});

it('draws the first page of a PDF', async () => {
  const made = await picturesOf(await fixture('school-letter.pdf'), 'application/pdf');
  const { format, width } = await sharp(made?.thumb ?? undefined).metadata();
  expect({ format, width, view: made?.view }).toEqual({ format: 'jpeg', width: 480, view: null });
  // Print on paper: neither empty nor dark.
  const { channels } = await sharp(made?.thumb).stats();
  expect(channels[0]?.max).toBe(255);
  expect(channels[0]?.min).toBeLessThan(150);
});

it.each([
  ['a locked PDF', 'password-protected.pdf', 'application/pdf'],
  ['a damaged PDF', 'damaged.pdf', 'application/pdf'],
  ['a PDF that calls itself a picture', 'school-letter.pdf', 'image/png'],
  ['words', 'chat.png', 'text/plain'],
])('has nothing to show of %s', async (_what, name, type) => {
  expect(await picturesOf(await fixture(name), type)).toBeNull();
});
