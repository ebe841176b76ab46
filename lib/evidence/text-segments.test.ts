import { expect, it } from 'vitest';
import { segmentsOf, within } from './text-segments';

const TEXT = 'Robin\nHe is late\nOn my way\n9:14';
const message = (words: string, side: 'left' | 'right') => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, side, time: null };
};

it('cuts a chat at its bubbles and keeps what stands between', () => {
  const messages = [message('On my way', 'right'), message('He is late', 'left')];
  const segments = segmentsOf({ text: TEXT, messages });
  expect(segments.map(({ start, end, side }) => [TEXT.slice(start, end), side])).toEqual([
    ['Robin\n', null],
    ['He is late', 'left'],
    ['On my way', 'right'],
    ['\n9:14', null],
  ]);
});

it('passes over bubbles that overlap or lie outside', () => {
  const messages = [
    message('late\nOn', 'left'),
    message('On my way', 'right'),
    { ...message('9', 'left'), end: 99 },
  ];
  expect(segmentsOf({ text: TEXT, messages }).map(({ side }) => side)).toEqual([
    null,
    'left',
    null,
  ]);
  expect(segmentsOf({ text: 'A letter', messages: [] })).toEqual([
    { start: 0, end: 8, side: null },
  ]);
});

it('gives the parts of ranges in a segment, counted from its start', () => {
  const ranges = [
    { start: 0, end: 8, number: 1 },
    { start: 6, end: 40, number: 2 },
  ];
  expect(within(ranges, { start: 6, end: 16 })).toEqual([
    { start: 0, end: 2, number: 1 },
    { start: 0, end: 10, number: 2 },
  ]);
  expect(within(ranges, { start: 50, end: 60 })).toEqual([]);
});
