import { describe, expect, it } from 'vitest';
import { excerptAround, foundRanges, marked, searchWords } from './highlight';

it('takes a question apart into words, each once', () => {
  expect(searchWords('Pick-up, pick-UP at 5! “Zoë”')).toEqual(['pick', 'up', 'at', '5', 'zoë']);
  expect(searchWords(' …?! ')).toEqual([]);
  expect(searchWords('a b c d e f g h i j')).toHaveLength(8);
});

const found = (text: string, question: string) =>
  foundRanges(text, searchWords(question)).map(({ start, end }) => text.slice(start, end));

describe('what was found', () => {
  it('is marked at the start of words, whatever the case', () => {
    expect(found('Adeyemi called; ADE, made', 'ade')).toEqual(['Ade', 'ADE']);
  });

  it('is marked in other forms of a word', () => {
    expect(found('She calls. He called. Running late, we run.', 'calling runs')).toEqual([
      'calls',
      'called',
      'Running',
      'run',
    ]);
  });

  it('is not marked in the middle of words', () => {
    expect(found('Unfolded', 'folded')).toEqual([]);
  });

  it('keeps every character of the text', () => {
    const text = 'Soup 🍲 and soup';
    const pieces = marked(text, foundRanges(text, ['soup']));
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.filter((piece) => piece.on).map((piece) => piece.text)).toEqual(['Soup', 'soup']);
  });
});

describe('an excerpt', () => {
  it('shows the place, cut at words', () => {
    const text = `${'before '.repeat(40)}the needle\nlies here ${'after '.repeat(40)}`;
    const excerpt = excerptAround(text, ['needle'], 60);
    expect(excerpt).toMatch(/^… before .*the needle lies here( after)+ …$/);
    expect(excerpt.length).toBeLessThanOrEqual(64);
  });

  it('is the whole of a short text', () => {
    expect(excerptAround('Two\nlines', ['two'])).toBe('Two lines');
  });
});
