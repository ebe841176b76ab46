import type { Page } from 'tesseract.js';
import { expect, test } from 'vitest';
import { linesOf } from '@/lib/readers/ocr-lines';

const bbox = { x0: 0, y0: 0, x1: 10, y1: 10 };
const page = (words: [string, number][]) => {
  const seen = words.map(([text, confidence]) => ({ text, confidence, bbox, symbols: [] }));
  return { blocks: [{ paragraphs: [{ lines: [{ words: seen }] }] }] } as unknown as Page;
};
const read = (words: [string, number][]) =>
  linesOf(page(words)).map((line) => line.words.map(({ text }) => text).join(' '));

test('an unsure word between two clear ones is kept: a gap would say something else', () => {
  expect(
    read([
      ['Yes,', 96],
      ['5', 12],
      ['ml', 12],
      ['at', 26],
      ['7', 26],
      ['am', 95],
    ]),
  ).toEqual(['Yes, 5 ml at 7 am']);
});

test('what is unsure beside the print is noise, and so are unsure signs within it', () => {
  expect(
    read([
      ['Rw', 20],
      ['Call', 95],
      ['~', 30],
      ['me', 96],
      ['ii', 10],
    ]),
  ).toEqual(['Call me']);
});

test('a line of nothing but noise is no line', () => {
  expect(
    read([
      ['ri', 12],
      ['~', 50],
    ]),
  ).toEqual([]);
});
