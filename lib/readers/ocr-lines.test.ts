import type { Page } from 'tesseract.js';
import { expect, test } from 'vitest';
import { linesOf } from '@/lib/readers/ocr-lines';

const bbox = { x0: 0, y0: 0, x1: 10, y1: 10 };
/** The lines of one line of words, each written with its confidence: "Call/95 me/96". */
function read(words: string): string[] {
  const seen = words.split(' ').map((word) => {
    const [text, confidence] = word.split('/');
    return { text, confidence: Number(confidence), bbox, symbols: [] };
  });
  const page = { blocks: [{ paragraphs: [{ lines: [{ words: seen }] }] }] } as unknown as Page;
  return linesOf(page).map((line) => line.words.map(({ text }) => text).join(' '));
}

test.each([
  [
    'an unsure word between two clear ones is kept: a gap would say something else',
    'Yes,/96 5/12 ml/12 at/26 7/26 am/95',
    ['Yes, 5 ml at 7 am'],
  ],
  [
    'what is unsure beside the print is noise, and so are unsure signs within it',
    'Rw/20 Call/95 ~/30 me/96 ii/10',
    ['Call me'],
  ],
  ['a line of nothing but noise is no line', 'ri/12 ~/50', []],
])('%s', (_, words, lines) => {
  expect(read(words)).toEqual(lines);
});
