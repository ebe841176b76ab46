import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ACCEPT, acceptedType, refusal } from '@/lib/evidence/limits';

const MB = 1024 * 1024;

test.each([
  ['photo.PNG', '', 'image/png'],
  ['photo.jpg', 'image/jpg', 'image/jpeg'],
  ['IMG_0042.HEIC', '', 'image/heic'],
  ['live.heif', 'image/heif', 'image/heic'],
  ['notes.txt', 'text/plain;charset=utf-8', 'text/plain'],
  ['letter.pdf', 'application/pdf', 'application/pdf'],
  ['mail.eml', '', 'message/rfc822'],
  ['mail.msg', 'application/octet-stream', 'application/vnd.ms-outlook'],
  ['Voice 12.m4a', 'audio/x-m4a', 'audio/mp4'],
  ['call.amr', '', 'audio/amr'],
  ['clip.MOV', 'video/quicktime', 'video/quicktime'],
  ['page.html', 'text/html', null],
  ['picture.png', 'text/html', null],
  ['drawing.svg', 'image/svg+xml', null],
  ['program.exe', 'application/octet-stream', null],
  ['noending', '', null],
])('%s said to be "%s" is taken as %s', (name, type, expected) => {
  expect(acceptedType({ name, type })).toBe(expected);
});

test.each([
  ['image/png', 25 * MB, null],
  ['image/png', 25 * MB + 1, 'file_too_large'],
  ['application/pdf', 50 * MB, null],
  ['application/pdf', 51 * MB, 'file_too_large'],
  ['video/mp4', 50 * MB, null],
  ['audio/mpeg', 51 * MB, 'file_too_large'],
  ['text/plain', 0, 'file_empty'],
  ['application/zip', 5, 'file_type'],
])('%s of %i bytes: %s', (type, size, expected) => {
  expect(refusal({ name: 'file', type, size })).toBe(expected);
});

test('storage takes exactly the kinds that can be chosen', () => {
  const migration = 'supabase/migrations/20261124110000_take_more_kinds_of_files.sql';
  const [list = ''] = /array\[[^\]]*\]/.exec(readFileSync(migration, 'utf8')) ?? [];
  const taken = [...list.matchAll(/'([^']+)'/g)].map(([, type]) => type);
  const chosen = ACCEPT.split(',').map((type) => acceptedType({ name: '', type }));
  expect(new Set(taken)).toEqual(new Set(chosen.filter((type) => type !== null)));
});
