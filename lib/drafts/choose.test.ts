import { expect, test } from 'vitest';
import { chooseDrafts } from './choose';
import { type Draft, newDraft } from './draft';
import type { DraftHead } from './schema';

const draft = (id: string, over: Partial<Draft> = {}): Draft => ({
  ...newDraft('2026-03-09'),
  ...{ id, text: 'words', changedAt: 5, ...over },
});
const head = (id: string, rev: number): DraftHead => {
  return { id, rev, opening: 'words', day: null, files: 0, changedAt: 9 };
};
const sent = { rev: 2, sentAt: 5 };

test('what lies here is gone on with, the one asked for first', () => {
  const own = [draft('a'), draft('b', sent)];
  const { candidates } = chooseDrafts(own, [head('b', 2)], 'b');
  expect(candidates.map(({ id, ask }) => [id, ask])).toEqual([
    ['b', false],
    ['a', false],
  ]);
});

test('newer words of another device are asked for, but never instead of unsent ones', () => {
  const own = [draft('a', sent), draft('b', { ...sent, changedAt: 6 })];
  const { candidates } = chooseDrafts(own, [head('a', 3), head('b', 3)]);
  expect(candidates.map(({ id, ask }) => [id, ask])).toEqual([
    ['a', true],
    ['b', false],
  ]);
});

test('what the server misses is asked for before it is gone, unless something newer lies here', () => {
  const own = [draft('a', sent), draft('b', { ...sent, changedAt: 6 }), draft('c')];
  const asks = (heads: DraftHead[] | null) =>
    chooseDrafts(own, heads).candidates.map(({ ask }) => ask);
  expect(asks([])).toEqual([true, false, false]);
  expect(asks(null)).toEqual([false, false, false]);
});

test('a draft that lies on the server only is opened where it is asked for', () => {
  const heads = [head('a', 1), head('x', 4)];
  const { candidates, elsewhere } = chooseDrafts([draft('a', { rev: 1 })], heads, 'x');
  expect(candidates).toEqual([
    { id: 'x', here: null, ask: true },
    { id: 'a', here: expect.anything(), ask: false },
  ]);
  expect(elsewhere.map(({ id }) => id)).toEqual(['x']);
  expect(chooseDrafts([], heads).candidates).toEqual([]);
});
