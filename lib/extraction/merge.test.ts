import { expect, test } from 'vitest';
import type { GroundedEvent } from '@/lib/extraction/grounded';
import { mergeEvents, mergeItems } from '@/lib/extraction/merge';

const source = (start: number, evidenceId: string | null = null) => ({
  ...{ evidenceId, page: evidenceId ? 1 : null, start, end: start + 4, quote: 'word' },
});
const event = (part: Partial<GroundedEvent> = {}): GroundedEvent => ({
  ...{ type: 'incident', title: 'First', description: null, location: null, basis: 'first_hand' },
  ...{ eventDate: '2026-03-10', startTime: '18:47', endDate: null, endTime: null },
  ...{ precision: 'exact', plannedAt: null, actualAt: null, datePhrase: null },
  ...{ participants: [{ name: 'Me', role: 'self' }], sources: [source(0)], files: [] },
  ...part,
});

test('the same event said twice is one, with the words, people and files of both', () => {
  const again = event({
    title: 'Again',
    participants: [
      { name: 'me', role: 'self' },
      { name: 'Nora', role: 'child' },
    ],
    sources: [source(0), source(9, 'file')],
    files: ['file'],
  });
  const { kept, places } = mergeEvents([event(), null, again]);
  expect(kept).toEqual([
    event({
      participants: [
        { name: 'Me', role: 'self' },
        { name: 'Nora', role: 'child' },
      ],
      sources: [source(0), source(9, 'file')],
      files: ['file'],
    }),
  ]);
  expect(places).toEqual([0, null, 0]);
});

test.each([
  ['of another type', { type: 'school' as const }],
  ['at another time', { startTime: '18:00' }],
  ['on another day', { eventDate: '2026-03-09' }],
  ['from other words', { sources: [source(5)] }],
  ['from a file', { sources: [source(0, 'file')] }],
])('one %s is another', (_how, part) => {
  expect(mergeEvents([event(), event(part)])).toMatchObject({ places: [0, 1] });
});

test('to-dos are the same by words, day and title', () => {
  const item = {
    title: 'Call',
    dueDate: null,
    duePhrase: null,
    priority: 'low' as const,
    quote: 'x',
  };
  expect(mergeItems([item, item, { ...item, dueDate: '2026-03-13' }]).places).toEqual([0, 0, 1]);
});
