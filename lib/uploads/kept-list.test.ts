import { expect, test } from 'vitest';
import { keptLists, NO_FILES } from '@/lib/uploads/kept-list';

const file = { id: 'a', name: 'a.png', type: 'image/png', size: 1, received: false };

test('a list is its own person’s, stays the same until it changes, and tells of each change', () => {
  const lists = keptLists();
  let told = 0;
  const leave = lists.subscribe(() => {
    told += 1;
  });
  lists.change('ana', (files) => [...files, file]);
  expect(lists.filesOf('ana')).toEqual([file]);
  expect(lists.filesOf('ana')).toBe(lists.filesOf('ana'));
  expect(lists.filesOf('ben')).toBe(NO_FILES);
  leave();
  lists.change('ana', () => []);
  expect([lists.filesOf('ana'), told]).toEqual([[], 1]);
});
