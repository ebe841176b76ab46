import { expect, test } from 'vitest';
import type { GroundedQuestion } from '@/lib/extraction/grounded';
import { figuresOf, total } from './figures.ts';
import { inputOf } from './input.ts';
import { readSet } from './record.ts';
import { failures, tableByTag } from './report.ts';
import { scoreRecord } from './score.ts';
import { eventOf, nothing, recordWith } from './testing.ts';

const TEXT = 'He came at 6. She called.';
const label = (part: Record<string, unknown> = {}) => ({
  ...{ type: 'incident', start: '2026-03-10T18:00', precision: 'exact', quote: 'came at 6' },
  ...part,
});
const score = (labels: unknown[], events: ReturnType<typeof eventOf>[]) => {
  const record = recordWith({ expected: { events: labels, action_items: [], must_not: [] } });
  return scoreRecord(record, inputOf(record), { ...nothing, events });
};

test('type, quote and date make a match; a wrong date is a match with a wrong date', () => {
  const right = score([label()], [eventOf(TEXT, 'He came at 6.')]);
  expect(figuresOf(right.score)).toMatchObject({ event_recall: 1, date_accuracy: 1 });
  const late = score([label()], [eventOf(TEXT, 'He came at 6.', { startTime: '06:00' })]);
  expect(figuresOf(late.score)).toMatchObject({ event_recall: 1, date_accuracy: 0 });
  const other = score([label()], [eventOf(TEXT, 'He came at 6.', { type: 'legal' })]);
  expect(figuresOf(other.score)).toMatchObject({ event_recall: 0, event_precision: 0 });
  const elsewhere = score([label()], [eventOf(TEXT, 'She called')]);
  expect(figuresOf(elsewhere.score)).toMatchObject({ event_recall: 0, event_precision: 0 });
});

test('of two events one is the match, the other is too much', () => {
  const twice = [eventOf(TEXT, 'He came', { eventDate: '2026-03-09' }), eventOf(TEXT, 'He came')];
  expect(figuresOf(score([label()], twice).score)).toMatchObject({
    event_recall: 1,
    event_precision: 0.5,
    date_accuracy: 1,
  });
});

test('alternatives count; a month is met by a vague date in it alone', () => {
  const month = label({ start: '2026-03', alt_types: ['legal'] });
  const vague = { type: 'legal', eventDate: '2026-03-01', startTime: null } as const;
  const given = (precision: 'approximate' | 'day') =>
    figuresOf(score([month], [eventOf(TEXT, 'He came', { ...vague, precision })]).score);
  expect(given('approximate').date_accuracy).toBe(1);
  expect(given('day').date_accuracy).toBe(0);
});

test('optional events are neither missing nor too much', () => {
  const missing = score([label({ optional: true })], []);
  expect(missing.score.eventRecall).toEqual({ hits: 0, of: 0 });
  const given = score([label({ mergeable_with_previous: true })], [eventOf(TEXT, 'He came')]);
  expect(given.score.eventPrecision).toEqual({ hits: 0, of: 0 });
});

test('any event where none is expected is invented, and words that are nowhere are not verbatim', () => {
  const event = eventOf(TEXT, 'He came');
  const source = { evidenceId: null, page: null, start: 1, end: 8, quote: 'He came' };
  const { score: bad } = score([], [{ ...event, sources: [source] }]);
  expect(figuresOf(bad)).toMatchObject({ invented: 1, quotes_verbatim: 0, event_precision: 0 });
});

test('an ambiguity is asked about where a question is about its event', () => {
  const record = recordWith({
    expected: { events: [label({ ambiguous: true })], action_items: [], must_not: [] },
  });
  const event = eventOf(TEXT, 'He came at 6.');
  const source = { evidenceId: null, page: null, start: 14, end: 17, quote: 'She' };
  const question: Omit<GroundedQuestion, 'event'> = {
    kind: 'date',
    prompt: 'Which day?',
    options: [],
    item: null,
    source,
  };
  const asked = (of: number | null) =>
    scoreRecord(record, inputOf(record), {
      ...nothing,
      events: [event],
      questions: [{ ...question, event: of }],
    });
  expect(asked(0).unasked).toEqual([]);
  expect(asked(null).unasked).toEqual(['came at 6']);
});

test('the report tells by tag what was missed and what was too much', () => {
  const results = [score([label()], [eventOf(TEXT, 'She called')])];
  expect(total(results).eventRecall).toEqual({ hits: 0, of: 1 });
  expect(tableByTag(results)).toContain('| plain | 1       | 0/1');
  expect(failures(results)).toContain('- event incident 2026-03-10T18:00 “came at 6”');
  expect(failures(results)).toContain('+ event incident 2026-03-10T18:00 exact');
  expect(failures([score([], [])])).toBe('Nothing went wrong.');
});

test('a line that is no record is named by its number', () => {
  expect(() => readSet('\n{"id":')).toThrow('Line 2 is no JSON.');
  expect(() => readSet('{"id":"a"}')).toThrow('Line 1');
});
