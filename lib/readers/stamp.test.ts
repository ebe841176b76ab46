import { expect, test } from 'vitest';
import { stampOf } from '@/lib/readers/stamp';

const words = (...placed: [text: string, left: number, right: number, high: number][]) =>
  placed.map(([text, x0, x1, high]) => ({
    ...{ text, confidence: 0.9 },
    place: { x0, x1, y0: 100 - high, y1: 100 },
  }));

test('a time after a gap, or in smaller print, is a stamp; one that is said is none', () => {
  const said = words(['See', 0, 30, 20], ['you', 36, 70, 20], ['at', 76, 90, 20]);
  expect(stampOf([...said, ...words(['7:15', 96, 130, 20])])).toBeNull();
  expect(stampOf([...said, ...words(['7:15', 130, 160, 20])])).toBe('7:15');
  expect(stampOf([...said, ...words(['4:58', 96, 120, 13], ['PM', 124, 134, 13])])).toBe('4:58 PM');
  expect(stampOf(words(['4:58', 0, 30, 13], ['PM', 34, 50, 13]))).toBeNull();
  expect(stampOf(said)).toBeNull();
});
