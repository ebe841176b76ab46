import { expect, it } from 'vitest';
import { textPieces } from './text-pieces';

const TEXT = 'Date: Thu 26 March\nFor: small filling 🦷';
const range = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const none = { quotes: [], unsure: [], found: [] };

it('cuts where something begins or ends, and loses nothing', () => {
  const layers = {
    quotes: [
      { number: 2, ...range('Thu 26 March\nFor: small') },
      { number: 1, ...range('26 March') },
    ],
    unsure: [range('small filling')],
    found: [range('fill')],
  };
  const pieces = textPieces(TEXT, layers);
  expect(pieces.map(({ text }) => text).join('')).toBe(TEXT);
  expect(
    pieces.map(({ text, numbers, ends, unsure, found }) => [text, numbers, ends, unsure, found]),
  ).toEqual([
    ['Date: ', [], [], false, false],
    ['Thu ', [2], [], false, false],
    ['26 March', [1, 2], [1], false, false],
    ['\nFor: ', [2], [], false, false],
    ['small', [2], [2], true, false],
    [' ', [], [], true, false],
    ['fill', [], [], true, true],
    ['ing', [], [], true, false],
    [' 🦷', [], [], false, false],
  ]);
});

it('leaves out what lies outside of the text', () => {
  const beyond = { start: 3, end: TEXT.length + 1 };
  const layers = { ...none, quotes: [{ number: 1, ...beyond }], unsure: [{ start: 5, end: 5 }] };
  expect(textPieces(TEXT, layers).map(({ text }) => text)).toEqual([TEXT]);
});

it('has no pieces for no text', () => {
  expect(textPieces('', none)).toEqual([]);
});
