import { expect, test } from 'vitest';
import { acceptedType, refusal } from '@/lib/evidence/limits';

const MB = 1024 * 1024;

test.each([
  ['photo.PNG', '', 'image/png'],
  ['photo.jpg', 'image/jpg', 'image/jpeg'],
  ['notes.txt', 'text/plain;charset=utf-8', 'text/plain'],
  ['letter.pdf', 'application/pdf', 'application/pdf'],
  ['page.html', 'text/html', null],
  ['drawing.svg', 'image/svg+xml', null],
  ['noending', '', null],
])('%s said to be "%s" is taken as %s', (name, type, expected) => {
  expect(acceptedType({ name, type })).toBe(expected);
});

test.each([
  ['image/png', 25 * MB, null],
  ['image/png', 25 * MB + 1, 'file_too_large'],
  ['application/pdf', 50 * MB, null],
  ['application/pdf', 51 * MB, 'file_too_large'],
  ['text/plain', 0, 'file_empty'],
  ['video/mp4', 5, 'file_type'],
])('%s of %i bytes: %s', (type, size, expected) => {
  expect(refusal({ name: 'file', type, size })).toBe(expected);
});
