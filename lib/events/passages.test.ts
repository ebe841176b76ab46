import { describe, expect, it } from 'vitest';
import type { EntryEvent } from '@/lib/entries/views';
import { correctionQuotesOf, fileQuotesOf, inReadingOrder, passagesOf } from './passages';

const TEXT = 'Robin came at six. We ate soup.\n\nEllis slept. It rained. Then it stopped.';

type Source = EntryEvent['event_sources'][number];

function source(quote: string, of: Partial<Source> = {}): Source {
  const start = TEXT.indexOf(quote);
  const place = { start_offset: start, end_offset: start + quote.length, quote };
  const from = { entry_id: 'entry', correction_id: null, evidence_id: null, page: null };
  return { id: quote, user_id: 'me', event_id: 'event', ...from, ...place, ...of };
}

const page = (evidence_id: string, number: number, start_offset: number): Partial<Source> => ({
  entry_id: null,
  evidence_id,
  page: number,
  start_offset,
});

const inCorrection = (correction_id: string): Partial<Source> => ({
  entry_id: null,
  correction_id,
});

describe('what an event came from', () => {
  it('is one passage where sentences follow each other, also over a blank line', () => {
    const sources = ['Ellis slept.', 'We ate soup.', 'Then it stopped.'].map((q) => source(q));
    const words = passagesOf(sources, TEXT).map(({ start, end }) => TEXT.slice(start, end));
    expect(words).toEqual(['We ate soup.\n\nEllis slept.', 'Then it stopped.']);
  });

  it('is told apart from what stands at the same place in a correction', () => {
    const sources = [source('We ate soup.'), source('Robin came', inCorrection('c1'))];
    expect(passagesOf(sources, TEXT)).toEqual([{ start: 19, end: 31 }]);
    expect(passagesOf(sources, TEXT, 'c1')).toEqual([{ start: 0, end: 10 }]);
    expect(passagesOf(sources, TEXT, 'c2')).toEqual([]);
    expect(correctionQuotesOf(sources)).toEqual([{ correctionId: 'c1', quotes: ['Robin came'] }]);
  });

  it('never grows smaller by a source inside of another', () => {
    const sources = [source('Robin came at six.'), source('came')];
    expect(passagesOf(sources, TEXT)).toEqual([{ start: 0, end: 18 }]);
  });

  it('is told page by page where it stands in files', () => {
    const sources = [
      source('b', page('letter', 1, 9)),
      source('a', page('letter', 1, 2)),
      source('c', page('letter', 2, 0)),
      source('We ate soup.'),
    ];
    expect(fileQuotesOf(sources)).toEqual([
      { evidenceId: 'letter', page: 1, quotes: ['a', 'b'] },
      { evidenceId: 'letter', page: 2, quotes: ['c'] },
    ]);
  });
});

it('numbers events as one reads them, those of corrections after those of the text, those of files last', () => {
  const event = (id: string, ...event_sources: Source[]) => ({ id, event_sources }) as EntryEvent;
  const events = [
    event('file', source('x', page('letter', 1, 0))),
    event('second correction', source('Robin', inCorrection('c2'))),
    event('first correction', source('soup', inCorrection('c1'))),
    event('late', source('It rained.')),
    event('early', source('Then it stopped.'), source('We ate soup.')),
  ];
  expect(inReadingOrder(events, ['c1', 'c2']).map(({ id }) => id)).toEqual([
    ...['early', 'late', 'first correction', 'second correction', 'file'],
  ]);
});
