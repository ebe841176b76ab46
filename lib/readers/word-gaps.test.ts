import { expect, test } from 'vitest';
import { wordStarts } from '@/lib/readers/word-gaps';

const signs = (text: string, places: [number, number][]) =>
  places.map(([x0, x1], at) => ({ text: text[at] ?? '', x0, x1, high: 24 }));

test('two words that were run together are cut at the gap', () => {
  const name = signs('SamR', [
    [382, 401],
    [404, 420],
    [425, 452],
    [467, 486],
  ]);
  expect(wordStarts(name)).toEqual([3]);
});

test('a number is cut from the word after it, and no figure from its neighbour', () => {
  const time = signs('7:31AM', [
    [0, 16],
    [20, 24],
    [28, 44],
    [57, 63],
    [77, 95],
    [98, 120],
  ]);
  expect(wordStarts(time)).toEqual([4]);
});

test('spaced-out print stays whole', () => {
  const heading = signs('NOTE', [
    [0, 16],
    [28, 46],
    [58, 74],
    [87, 102],
  ]);
  expect(wordStarts(heading)).toEqual([]);
});

test('the strokes of "still" stand as far apart as they like', () => {
  const still = signs('still', [
    [0, 14],
    [16, 24],
    [27, 30],
    [33, 36],
    [42, 45],
  ]);
  expect(wordStarts(still)).toEqual([]);
});

test('one letter and nothing at all have no gaps', () => {
  expect(wordStarts(signs('I', [[0, 4]]))).toEqual([]);
  expect(wordStarts([])).toEqual([]);
});
