import { expect, test } from 'vitest';
import { firstWords } from '@/lib/entries/views';

test('the first words stand on one line and end with a word', () => {
  expect(firstWords('  He was late.\n\nAgain. ')).toBe('He was late. Again.');
  const words = firstWords('word '.repeat(100));
  expect(words).toMatch(/^(word )+word…$/);
  expect(words.length).toBeLessThanOrEqual(141);
});
