import { expect, test } from 'vitest';
import { type Draft, newDraft } from './draft';
import { draftRows } from './rows';
import type { DraftHead } from './schema';

const draft = (id: string, changedAt: number, over: Partial<Draft> = {}): Draft => ({
  ...newDraft('2026-03-09'),
  ...{ id, text: 'words', changedAt, ...over },
});
const head = (id: string, changedAt: number): DraftHead => {
  return { id, rev: 1, opening: 'words', day: null, files: 2, changedAt };
};
const file = { id: 'f', name: 'a.png', type: 'image/png', size: 5, received: false };

test('each draft once, the latest first, and where it is safe', () => {
  const own = [
    draft('new', 5),
    draft('sent', 4, { rev: 1, sentAt: 4 }),
    draft('newer here', 3, { rev: 1, sentAt: 2 }),
    draft('submitted offline', 2, { queued: true }),
    draft('lacks its file', 1, { queued: true, files: [file] }),
    draft('submitted elsewhere', 0, { rev: 1, sentAt: 0 }),
  ];
  const rows = draftRows(own, [head('on the phone', 9), head('sent', 4), head('newer here', 2)]);
  expect(rows.map(({ id, place }) => [id, place])).toEqual([
    ['on the phone', 'server'],
    ['new', 'device'],
    ['sent', 'both'],
    ['newer here', 'device'],
    ['submitted offline', 'waiting'],
    ['lacks its file', 'device'],
  ]);
});

test('without word from the server all that lies here is shown', () => {
  expect(draftRows([draft('a', 1, { rev: 1, sentAt: 1 })], null)).toHaveLength(1);
});
