import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { MAX_BYTES } from '@/lib/readers/limits';
import { DOCX } from '@/lib/readers/schema';
import { sniffFile, sniffHead } from '@/lib/readers/sniff';

const fixture = (name: string) => readFile(new URL(`./fixtures/${name}`, import.meta.url));
const text = (value: string) => new TextEncoder().encode(value);

test.each([
  ['messages.png', 'image/png'],
  ['sign-out-sheet.jpg', 'image/jpeg'],
  ['school-letter.pdf', 'application/pdf'],
  ['password-protected.pdf', 'application/pdf'],
  ['damaged.pdf', 'application/pdf'],
])('%s is %s by its first bytes', async (name, type) => {
  expect(await sniffHead(await fixture(name), type)).toEqual({ ok: true, type });
  expect(await sniffHead(await fixture(name), null)).toEqual({ ok: true, type });
});

test('text is recognised in UTF-8, UTF-16 and windows-1252', async () => {
  const plain = { ok: true, type: 'text/plain' };
  expect(await sniffFile(text('Thé at 5 👍\n'), 'text/plain')).toEqual(plain);
  expect(await sniffFile(Buffer.from('\ufeffhello', 'utf16le'), 'text/plain')).toEqual(plain);
  expect(await sniffFile(Buffer.from('caf\xe9 at noon', 'latin1'), 'text/plain')).toEqual(plain);
});

test('a character cut at the end of the first bytes is no fault', async () => {
  const long = text('é'.repeat(4000)).subarray(1);
  expect(await sniffHead(text(`a${'é'.repeat(4000)}`), 'text/plain')).toMatchObject({ ok: true });
  expect(await sniffHead(long, 'image/png')).toMatchObject({ ok: false });
});

test.each(['<!DOCTYPE html><p>x', '  <svg xmlns="x">', '<?xml version="1.0"?><a/>', '<script>x'])(
  'markup in disguise is refused: %s',
  async (markup) => {
    expect(await sniffFile(text(markup), 'text/plain')).toMatchObject({ ok: false });
    expect(await sniffFile(text(markup), null)).toEqual({ ok: false, reason: 'unsupported' });
  },
);

test('a text may begin with a sign that only looks like markup', async () => {
  expect(await sniffFile(text('<3 thank you'), 'text/plain')).toMatchObject({ ok: true });
});

test('a PNG that is text, a text that is a PNG and a PDF that is a picture are not what they say', async () => {
  const no = { ok: false, reason: 'not_what_it_says' };
  expect(await sniffHead(text('hello'), 'image/png')).toEqual(no);
  expect(await sniffHead(await fixture('messages.png'), 'text/plain')).toEqual(no);
  expect(await sniffHead(await fixture('messages.png'), 'application/pdf')).toEqual(no);
});

test('PNG and JPEG may be mistaken for each other', async () => {
  expect(await sniffHead(await fixture('messages.png'), 'image/jpeg')).toEqual({
    ok: true,
    type: 'image/png',
  });
});

test('other files are unsupported, empty and oversized ones say so', async () => {
  const zip = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0]);
  expect(await sniffHead(zip, 'application/zip')).toEqual({ ok: false, reason: 'unsupported' });
  expect(await sniffHead(new Uint8Array([1, 2, 0, 3, 250]), null)).toMatchObject({ ok: false });
  expect(await sniffHead(new Uint8Array(), 'image/png')).toEqual({ ok: false, reason: 'empty' });
  expect(await sniffFile(new Uint8Array(MAX_BYTES + 1), 'image/png')).toEqual({
    ok: false,
    reason: 'too_large',
  });
});

test('an e-mail is known by its head, a Word document by what is in it', async () => {
  const mail = text('Received: by x\r\nFrom: a@example.org\r\nSubject: Hello\r\n\r\nHi');
  expect(await sniffHead(mail, 'message/rfc822')).toEqual({ ok: true, type: 'message/rfc822' });
  expect(await sniffHead(mail, null)).toEqual({ ok: true, type: 'message/rfc822' });
  expect(await sniffHead(mail, 'text/plain')).toEqual({ ok: true, type: 'text/plain' });
  expect(await sniffHead(text('To do: milk\nand eggs'), 'message/rfc822')).toMatchObject({
    reason: 'not_what_it_says',
  });
});

test('recordings and Outlook’s messages are taken in to be kept', async () => {
  const wave = Buffer.from('RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0', 'latin1');
  expect(await sniffHead(wave, 'audio/x-wav')).toEqual({ ok: true, type: 'audio/wav' });
  expect(await sniffHead(wave, 'image/png')).toMatchObject({ reason: 'not_what_it_says' });
  const compound = new Uint8Array(600);
  compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(await sniffHead(compound, 'application/vnd.ms-outlook')).toEqual({
    ok: true,
    type: 'application/vnd.ms-outlook',
  });
  expect(await sniffHead(compound, null)).toEqual({ ok: false, reason: 'unsupported' });
  expect(await sniffFile(compound, DOCX)).toEqual({ ok: false, reason: 'password_protected' });
});
