import { expect, test } from 'vitest';
import { committedFigures, failedGates } from './gates.ts';
import { itemHits } from './items.ts';
import { nothing, recordWith } from './testing.ts';

const good = {
  ...{ event_recall: 0.8, event_precision: 0.8, date_accuracy: 0.9, action_recall: 0.7 },
  ...{ ambiguity_recall: 0.5, quotes_verbatim: 1, invented: 0 },
};
const PAGE = `Words.

| set | reader | event_recall | event_precision | date_accuracy |
| --- | --- | --- | --- | --- |
| own | offline | 0.81 | 0.75 | 0.9 |
| own | openai | not measured | not measured | not measured |
`;

test('hard gates of the offline reader', () => {
  expect(failedGates(good, 'offline', null)).toEqual([]);
  expect(failedGates({ ...good, quotes_verbatim: 0.999 }, 'offline', null)).toHaveLength(1);
  expect(failedGates({ ...good, date_accuracy: 0.849 }, 'offline', null)).toHaveLength(1);
  expect(failedGates({ ...good, invented: 1 }, 'offline', null)).toEqual([
    'invented is 1, must be 0',
  ]);
});

test('a language model is held to more', () => {
  expect(failedGates(good, 'openai', null)).toHaveLength(5);
});

test('what was committed is never undercut', () => {
  const committed = committedFigures(PAGE, 'own', 'offline');
  expect(committed).toEqual({ event_recall: 0.81, event_precision: 0.75, date_accuracy: 0.9 });
  expect(failedGates(good, 'offline', committed)).toEqual(['event_recall is 0.8, at least 0.81']);
  expect(committedFigures(PAGE, 'other', 'offline')).toBeNull();
  expect(committedFigures(PAGE, 'own', 'openai')).toBeNull();
  expect(committedFigures('', 'own', 'offline')).toBeNull();
});

test('a to-do is found by a keyword and an accepted day, each only once', () => {
  const todo = (title: string, dueDate: string | null) =>
    ({ title, dueDate, duePhrase: null, priority: 'normal', quote: 'x' }) as const;
  const { action_items } = recordWith({
    expected: {
      events: [],
      action_items: [
        { keywords: ['Weiss'], due: null },
        { keywords: ['Weiss'], due: '2026-03-12T09:00', alt_dues: ['2026-03-13'] },
      ],
      must_not: [],
    },
  }).expected;
  const hits = (...actionItems: ReturnType<typeof todo>[]) =>
    itemHits(action_items, { ...nothing, actionItems });
  expect(hits(todo('Call Dr. Weiss', null))).toEqual([0, null]);
  expect(hits(todo('Visit Dr. Weiss', '2026-03-13'), todo('Call Weiss', null))).toEqual([1, 0]);
  expect(hits(todo('Call Dr. Weiss', '2026-03-14'))).toEqual([null, null]);
});
