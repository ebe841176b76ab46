import { expect, test } from 'vitest';
import { sentences } from '@/lib/extraction/rules/segment';

const split = (text: string) => sentences(text).map((sentence) => sentence.text);

test('splits sentences, but not after a title or half of a day', () => {
  expect(split('We saw Dr. Weiss at 5 p.m. on Tuesday. Ms. Lee came too! Then home.')).toEqual([
    'We saw Dr. Weiss at 5 p.m. on Tuesday.',
    'Ms. Lee came too!',
    'Then home.',
  ]);
});

test('a shortened month or weekday ends no sentence that goes on', () => {
  expect(
    split('On Nov. 3 he came late. On Thurs. Marcus rang, and on Wed. Nov. 4 she did.'),
  ).toEqual(['On Nov. 3 he came late.', 'On Thurs. Marcus rang, and on Wed. Nov. 4 she did.']);
  expect(
    split('He came on 12 Sept. and left on Fri. He rang on Sat. 5 of us sat. He left.'),
  ).toEqual(['He came on 12 Sept. and left on Fri.', 'He rang on Sat. 5 of us sat.', 'He left.']);
});

test('a wrapped line goes on, a new paragraph does not', () => {
  expect(split('Her teacher sent\nthe worksheet home.\n\nnext part')).toEqual([
    'Her teacher sent\nthe worksheet home.',
    'next part',
  ]);
});

test('offsets give the words back, whatever the characters', () => {
  const text = '  👍 First one.  \n“Second” – שלום.\u00a0Third\t';
  for (const { start, end, text: words } of sentences(text)) {
    expect(text.slice(start, end)).toBe(words);
  }
  expect(sentences(' \n ')).toEqual([]);
});

test('text without a full stop is taken in pieces, each at its place', () => {
  const text = 'and then he said 👍 '.repeat(300);
  const pieces = sentences(text);
  expect(pieces.length).toBeGreaterThan(5);
  for (const { start, end, text: words } of pieces) expect(text.slice(start, end)).toBe(words);
  expect(sentences('a'.repeat(2500))).toHaveLength(3);
});
