import { describe, expect, it } from 'vitest';
import { quotedParagraphs } from './quoted-text';

const quote = (text: string, words: string, number: number) => {
  const start = text.indexOf(words);
  return { number, start, end: start + words.length };
};

describe('a text with quotes', () => {
  it('is cut where quotes begin and end', () => {
    const text = 'We ate. Robin came at six. It rained.';
    const [pieces] = quotedParagraphs(text, [quote(text, 'Robin came at six.', 1)]);
    expect(pieces?.map((piece) => [piece.text, piece.numbers, piece.ends])).toEqual([
      ['We ate. ', [], []],
      ['Robin came at six.', [1], [1]],
      [' It rained.', [], []],
    ]);
  });

  it('lets quotes overlap', () => {
    const text = 'Robin came at six with soup.';
    const quotes = [quote(text, 'Robin came at six', 1), quote(text, 'at six with soup', 2)];
    const [pieces] = quotedParagraphs(text, quotes);
    expect(pieces?.map((piece) => [piece.text, piece.numbers, piece.ends])).toEqual([
      ['Robin came ', [1], []],
      ['at six', [1, 2], [1]],
      [' with soup', [2], [2]],
      ['.', [], []],
    ]);
  });

  it('keeps single line breaks, and drops only blank lines between paragraphs', () => {
    const text = '\nOne\ntwo\n \n\nthree 🍲';
    const all = quotedParagraphs(text, []).map((pieces) => pieces.map((piece) => piece.text));
    expect(all).toEqual([['\nOne\ntwo'], ['three 🍲']]);
  });

  it('follows a quote over a blank line, with its number once, at its end', () => {
    const text = 'He came\n\nat six. Then soup.';
    const all = quotedParagraphs(text, [quote(text, 'came\n\nat six', 3)]).flat();
    expect(all.map((piece) => [piece.text, piece.ends])).toEqual([
      ['He ', []],
      ['came', []],
      ['at six', [3]],
      ['. Then soup.', []],
    ]);
  });

  it('counts UTF-16 units, as offsets do', () => {
    const text = '🍲🍲 soup';
    const [pieces] = quotedParagraphs(text, [{ number: 1, start: 5, end: 9 }]);
    expect(pieces?.map((piece) => piece.text)).toEqual(['🍲🍲 ', 'soup']);
  });

  it('ignores a quote that lies outside', () => {
    expect(quotedParagraphs('abc', [{ number: 1, start: 2, end: 9 }])).toEqual([
      [{ start: 0, text: 'abc', numbers: [], ends: [] }],
    ]);
  });
});
