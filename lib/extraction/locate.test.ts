import { expect, test } from 'vitest';
import { fold } from '@/lib/extraction/fold';
import { locate } from '@/lib/extraction/locate';

const find = (text: string, quote: string) => locate(fold(text), quote);

test('finds exact words with half-open UTF-16 offsets', () => {
  const text = '👍 He pulled in at 6:47 and left.';
  expect(find(text, 'pulled in at 6:47')).toEqual({
    start: 6,
    end: 23,
    quote: 'pulled in at 6:47',
  });
  expect(text.slice(6, 23)).toBe('pulled in at 6:47');
});

test.each([
  [
    'He said “traffic,\n  get over it.”',
    'He said "traffic, get over it."',
    'He said “traffic,\n  get over it.”',
  ],
  ['It’s 5–6 pm\u00a0there…', "It's 5-6 pm there...", 'It’s 5–6 pm\u00a0there…'],
  ['soft\u00adware was late', 'software was late', 'soft\u00adware was late'],
  ['she was fine', '“she was fine”', 'she was fine'],
])('swaps the exact source text in: %j', (text, quote, exact) => {
  const span = find(text, quote);
  expect(span?.quote).toBe(exact);
  expect(text.slice(span?.start, span?.end)).toBe(exact);
});

test.each([
  ['He came at six.', 'He came at seven.'],
  ['His grandmother came.', 'ran'],
  ['He came late.', 'he came LATE.'],
  ['He came. She left.', 'He came she left'],
  ['words', ''],
  ['words … words', '…'],
  ['', 'words'],
])('gives nothing for what is not there: %j, %j', (text, quote) => {
  expect(find(text, quote)).toBeNull();
});

test('looks on when the first place is inside a word', () => {
  expect(find('Joanna and Ann', 'Ann')?.start).toBe(11);
});

test('right-to-left text and combining marks', () => {
  expect(find('הוא הגיע ב-6:47 בערב', 'הגיע ב-6:47')?.start).toBe(4);
  expect(find('cafe\u0301 today', 'cafe')).toBeNull();
});

test('every piece of a text is found at its own place', () => {
  const text = 'One “two” – three… four\u00a0five 👩‍👧 six';
  for (const word of text.split(/\s/)) {
    const span = find(text, word);
    if (span) expect(text.slice(span.start, span.end)).toBe(span.quote);
  }
});

test('an emoji is found as itself before it is found within another', () => {
  expect(find('Fine – 👍🏽 and Fine – 👍 again', 'Fine – 👍')?.quote).toBe('Fine – 👍');
  expect(find('Fine – 👍🏽', 'Fine – 👍')?.quote).toBe('Fine – 👍🏽');
});
