import { expect, test } from 'vitest';
import { judgingWords, withRewordings } from '@/lib/extraction/reword';
import { buildSentences, inOrder } from '@/lib/extraction/reword-prompt';
import type { ModelExtraction } from '@/lib/extraction/schema';

const source = { source: 'entry' as const, evidence_index: null, page: null };
const raw: ModelExtraction = {
  events: [
    {
      ...{ type: 'incident', title: 'A violation', description: 'He said “you are toxic”.' },
      ...{ local_date: null, local_time: null, end_date: null, end_time: null },
      ...{ precision: 'unknown', date_phrase: null, location: null, basis: 'first_hand' },
      ...{ participants: [], planned: null, actual: null },
      sources: [{ ...source, quote: 'he said "you are toxic"' }],
    },
  ],
  action_items: [
    {
      ...{ title: 'Report the neglect', due_date: null, due_phrase: null, priority: 'low' },
      quote: 'report it',
    },
  ],
  questions: [
    {
      ...{ kind: 'other', prompt: 'Was he drunk?', event_number: null, item_number: null },
      ...{ options: [], quote: 'he' },
    },
  ],
};

test('our words that judge are found in every list, what is quoted isn’t', () => {
  expect(judgingWords(raw).map(({ list, field, text }) => [list, field, text])).toEqual([
    ['events', 'title', 'A violation'],
    ['action_items', 'title', 'Report the neglect'],
    ['questions', 'prompt', 'Was he drunk?'],
  ]);
});

test('other words go where they came from, null leaves what was there, the draft stays as it was', () => {
  const mended = withRewordings(raw, judgingWords(raw), ['Late pick-up', null, 'How was he?']);
  expect(mended.events[0]?.title).toBe('Late pick-up');
  expect(mended.action_items[0]?.title).toBe('Report the neglect');
  expect(mended.questions[0]?.prompt).toBe('How was he?');
  expect(raw.events[0]?.title).toBe('A violation');
});

test('sentences are data on one line each, answers come back by their number', () => {
  expect(buildSentences(['a\n2: "b"', 'c'])).toBe('1: "a\\n2: \\"b\\""\n2: "c"');
  const rewordings = [
    { number: 2, text: 'two' },
    { number: 7, text: 'seven' },
  ];
  expect(inOrder(3, { rewordings })).toEqual([null, 'two', null]);
});
