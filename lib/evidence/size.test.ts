import { expect, it } from 'vitest';
import { sizeWords } from './size';

it.each([
  [0, '0 bytes'],
  [900, '900 bytes'],
  [245_760, '240 KB'],
  [1_887_437, '1.8 MB'],
  [26_214_400, '25 MB'],
])('writes %i bytes as %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
