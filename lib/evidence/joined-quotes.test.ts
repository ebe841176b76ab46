import { expect, it } from 'vitest';
import type { ItemQuote } from './item-view';
import { joinedQuotes } from './joined-quotes';

const TEXT = 'Pick-up was 5:30. We wait\nat the library. It rained.';
const quote = (words: string, number: number): ItemQuote => {
  const start = TEXT.indexOf(words);
  const event = { number, eventId: `event-${number}`, page: 1, settled: false };
  return { ...event, start, end: start + words.length };
};
const shown = (quotes: ItemQuote[]) =>
  joinedQuotes(quotes, TEXT).map(({ number, start, end }) => [number, TEXT.slice(start, end)]);

it('joins what follows each other over the end of a line', () => {
  const quotes = [quote('at the library.', 1), quote('We wait', 1), quote('It rained.', 1)];
  expect(shown(quotes)).toEqual([[1, 'We wait\nat the library. It rained.']]);
});

it('keeps apart what has words between, and what other events say', () => {
  const quotes = [quote('Pick-up', 1), quote('5:30.', 1), quote('We wait', 2)];
  expect(shown(quotes)).toEqual([
    [1, 'Pick-up'],
    [1, '5:30.'],
    [2, 'We wait'],
  ]);
});
