import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attachmentType } from '@/lib/evidence/attachment-type';

const pdf = readFileSync(new URL('../readers/fixtures/school-letter.pdf', import.meta.url));
const png = readFileSync(new URL('../readers/fixtures/chat.png', import.meta.url));
const text = (words: string) => new TextEncoder().encode(words);
const words = text('Back at 6:21 pm.');
const message = text('From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\n\r\nSee you then.');

test.each([
  ['letter.pdf', 'application/pdf', pdf, 'application/pdf'],
  ['letter.pdf', 'application/octet-stream', pdf, 'application/pdf'],
  ['letter', 'application/octet-stream', pdf, 'application/pdf'],
  ['photo.jpg', 'image/jpeg', png, 'image/png'],
  ['note.txt', 'text/plain', words, 'text/plain'],
  ['forwarded.eml', 'message/rfc822', message, 'message/rfc822'],
])('%s, said to be %s, is kept by what it is', async (name, type, bytes, kept) => {
  expect(await attachmentType({ name, type, bytes })).toBe(kept);
});

test.each([
  ['invitation.ics', 'text/calendar', text('BEGIN:VCALENDAR')],
  ['page.html', 'text/html', text('<p>Hello</p>')],
  ['page.txt', 'text/plain', text('<!doctype html><p>Hello</p>')],
  ['signature.p7s', 'application/pkcs7-signature', words],
  ['letter.pdf', 'application/pdf', png],
  ['run.exe', 'application/octet-stream', Buffer.from('4d5a900003000000ffff0000', 'hex')],
  ['empty.txt', 'text/plain', new Uint8Array()],
])('%s, said to be %s, stays inside of its e-mail only', async (name, type, bytes) => {
  expect(await attachmentType({ name, type, bytes })).toBeNull();
});
