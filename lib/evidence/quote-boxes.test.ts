import { expect, it } from 'vitest';
import { quoteBoxes } from './quote-boxes';

const line = (start: number, end: number, top: number) => ({
  start,
  end,
  box: [0.1, top, 0.5, top + 0.1] as [number, number, number, number],
  confidence: 0.9,
  unsure: [],
});

it('gives a box a line, cut to the part that is quoted', () => {
  const page = { lines: [line(0, 10, 0), line(11, 21, 0.2), line(22, 32, 0.4)] };
  expect(quoteBoxes(page, { start: 5, end: 21 })).toEqual([
    [expect.closeTo(0.3), 0, 0.5, 0.1],
    [0.1, 0.2, 0.5, expect.closeTo(0.3)],
  ]);
});

it('gives none where the places are not known', () => {
  expect(quoteBoxes({ lines: [] }, { start: 0, end: 9 })).toEqual([]);
});
