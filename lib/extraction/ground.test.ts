import { expect, test } from 'vitest';
import { ground } from '@/lib/extraction/ground';
import type { ExtractionInput } from '@/lib/extraction/input';
import type { ModelActionItem, ModelEvent } from '@/lib/extraction/schema';

const input: ExtractionInput = {
  text: 'Exchange was set for 6 pm. He pulled in at 6:47 and said “traffic, get over it.” Jonah was crying. Last Friday she called.',
  referenceDate: '2026-03-10',
  timeZone: 'America/New_York',
  people: [{ name: 'Marcus Reed', aliases: ['Marc'], role: 'co_parent' }],
  locale: 'en-US',
  writtenAt: '2026-03-11T02:00:00Z',
  evidence: [
    {
      id: 'file-a',
      pages: [
        { page: 1, text: 'Page one.' },
        { page: 2, text: 'Signed out at 6:22 PM on March 6.' },
      ],
    },
  ],
};

const event = (part: Partial<ModelEvent> = {}): ModelEvent => ({
  type: 'incident',
  title: 'Pick-up 47 minutes late',
  description: 'He pulled in at 6:47.',
  local_date: '2026-03-10',
  local_time: '18:47',
  end_date: null,
  end_time: null,
  precision: 'exact',
  date_phrase: null,
  location: null,
  basis: 'first_hand',
  participants: [],
  planned: '2026-03-10T18:00',
  actual: '2026-03-10T18:47',
  sources: [entry('He pulled in at 6:47')],
  ...part,
});
const entry = (quote: string) => ({
  source: 'entry' as const,
  evidence_index: null,
  page: null,
  quote,
});
const file = (quote: string, evidence_index: number | null, page: number | null = null) => ({
  source: 'evidence' as const,
  evidence_index,
  page,
  quote,
});
const item = (part: Partial<ModelActionItem> = {}): ModelActionItem => ({
  title: 'Ask for the clock photo',
  due_date: null,
  due_phrase: null,
  priority: 'normal',
  quote: 'Jonah was crying',
  ...part,
});
const run = (events: ModelEvent[], action_items: ModelActionItem[] = []) =>
  ground({ events, action_items, questions: [] }, input);
const only = (part: Partial<ModelEvent>) => run([event(part)]).events[0];

test('keeps a shown event with the offsets of its words', () => {
  const { events, dropped } = run([event()]);
  expect(dropped).toBe(0);
  expect(events[0]).toMatchObject({
    eventDate: '2026-03-10',
    startTime: '18:47',
    precision: 'exact',
  });
  const source = events[0]?.sources[0];
  expect(input.text.slice(source?.start, source?.end)).toBe('He pulled in at 6:47');
});

test('drops and counts what no source shows', () => {
  const result = run(
    [event({ sources: [entry('He was two hours late')] }), event({ sources: [] })],
    [item({ quote: 'never said' })],
  );
  expect(result).toEqual({ events: [], actionItems: [], questions: [], dropped: 3 });
});

test('keeps the good quotes of an event and swaps in the exact words', () => {
  const found = only({ sources: [entry('made up'), entry('said "traffic, get over it."')] });
  expect(found?.sources.map((source) => source.quote)).toEqual(['said “traffic, get over it.”']);
});

test('words of a file count only for that file; its page is found', () => {
  expect(only({ sources: [file('Signed out at 6:22 PM', 1, 1)] })?.sources[0]).toMatchObject({
    evidenceId: 'file-a',
    page: 2,
    start: 0,
  });
  expect(run([event({ sources: [file('Signed out at 6:22 PM', 2)] })]).dropped).toBe(1);
  expect(run([event({ sources: [file('Signed out at 6:22 PM', null)] })]).dropped).toBe(1);
  expect(run([event({ sources: [entry('Signed out at 6:22 PM')] })]).dropped).toBe(1);
});

test('a date that follows from no words is taken away', () => {
  expect(only({ local_date: '2026-03-06' })).toMatchObject({
    eventDate: null,
    precision: 'unknown',
  });
  expect(only({ local_date: '2026-03-06', date_phrase: 'last friday' })).toMatchObject({
    eventDate: '2026-03-06',
    datePhrase: 'last friday',
  });
  expect(only({ local_date: '2026-03-06', date_phrase: 'two weeks ago' })).toMatchObject({
    eventDate: null,
    datePhrase: null,
    plannedAt: null,
  });
});

test('an offset in a time takes the time away, what is yet to come is no event', () => {
  expect(only({ local_time: '18:47-05:00' })).toMatchObject({ startTime: null, precision: 'day' });
  expect(run([event({ local_date: '2026-03-12', date_phrase: 'Last Friday' })])).toMatchObject({
    events: [],
    dropped: 1,
  });
});

test('verdicts in our words give way to the neutral label', () => {
  const found = only({ title: 'Violation of the order', description: 'He was abusive.' });
  expect(found).toMatchObject({ title: 'Incident', description: null });
});

test('people are known, named in a source or left out; the writer is Me', () => {
  const people = only({
    participants: [
      { name: 'I', role: 'self' },
      { name: 'marc', role: 'other' },
      { name: 'Jonah', role: 'child' },
      { name: 'Jonah', role: 'child' },
      { name: 'Officer Smith', role: 'professional' },
    ],
    location: 'Central Park',
  });
  expect(people?.participants).toEqual([
    { name: 'Me', role: 'self' },
    { name: 'Marcus Reed', role: 'co_parent' },
    { name: 'Jonah', role: 'child' },
  ]);
  expect(people?.location).toBeNull();
});

test('the same event said twice is one', () => {
  expect(run([event(), event({ title: 'Again' })])).toMatchObject({
    dropped: 0,
    events: [{ title: 'Pick-up 47 minutes late' }],
  });
  expect(run([], [item(), item()]).actionItems).toHaveLength(1);
});

test('a to-do keeps its due day only with the words it came from', () => {
  const due = { due_date: '2026-03-13', due_phrase: 'by Friday' };
  expect(run([], [item(due)]).actionItems[0]).toMatchObject({ dueDate: null, duePhrase: null });
  expect(run([], [item({ ...due, due_phrase: 'Last Friday' })]).actionItems[0]?.dueDate).toBe(
    '2026-03-13',
  );
});

test('survives text and answers full of broken characters', () => {
  const broken = { ...input, text: '\0\ud83d 👍 ok \udc4d' };
  const draft = {
    events: [event({ title: '\0', sources: [entry('👍 ok'), entry('\ud83d')] })],
    action_items: [],
    questions: [],
  };
  expect(ground(draft, broken).events[0]).toMatchObject({
    title: 'Incident',
    sources: [{ quote: '👍 ok' }],
  });
});
