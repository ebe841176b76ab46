import { expect, test } from 'vitest';
import { cleanText, shorten } from '@/lib/text';

test('removes NUL and lone surrogates, keeps everything else', () => {
  expect(cleanText('a\0b')).toBe('ab');
  expect(cleanText('x\ud83dy')).toBe('xy');
  expect(cleanText('\udc4dx')).toBe('x');
  expect(cleanText('\ud83d\ud83d\udc4d')).toBe('👍');
});

test('keeps emoji, joined emoji, right-to-left text, tabs and line ends', () => {
  const text = '👩‍👧 שלום\t\r\n مرحبا \u200f\u00a0é';
  expect(cleanText(text)).toBe(text);
});

test('is the same the second time', () => {
  const once = cleanText('\ud83d\0\udc4d');
  expect(cleanText(once)).toBe(once);
});

test('shortens at a word and never inside a character', () => {
  expect(shorten('one two three', 9)).toBe('one two');
  expect(shorten('short', 9)).toBe('short');
  expect(shorten('aaaa👍', 5)).toBe('aaaa');
});
