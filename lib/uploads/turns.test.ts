import { expect, test } from 'vitest';
import { turns } from '@/lib/uploads/turns';

test('three at once, the others in the order they came, also after one that failed', async () => {
  const turn = turns(3);
  const begun: number[] = [];
  const ends = Array.from({ length: 6 }, () => Promise.withResolvers<void>());
  const all = ends.map(({ promise }, index) =>
    turn(() => {
      begun.push(index);
      return promise;
    }).catch(() => 'failed'),
  );
  await Promise.resolve();
  expect(begun).toEqual([0, 1, 2]);
  ends[1]?.reject(new Error('no'));
  expect(await all[1]).toBe('failed');
  ends[0]?.resolve();
  await all[0];
  expect(begun).toEqual([0, 1, 2, 3, 4]);
  for (const { resolve } of ends) resolve();
  await Promise.all(all);
  expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
});
