import { expect, test } from 'vitest';
import { countDown } from './toast-clock';

test('each toast has its own time, from when it appeared', () => {
  const first = countDown(new Map(), [{ id: 'a', lifeMs: 500 }], 250);
  expect(first).toEqual({ left: new Map([['a', 250]]), over: [] });
  const shown = [
    { id: 'b', lifeMs: 500 },
    { id: 'a', lifeMs: 500 },
  ];
  expect(countDown(first.left, shown, 250)).toEqual({
    left: new Map([
      ['b', 250],
      ['a', 0],
    ]),
    over: ['a'],
  });
});

test('one that went is forgotten: shown again, it has its whole time', () => {
  const gone = countDown(new Map([['a', 250]]), [], 250);
  expect(gone.left.size).toBe(0);
  expect(countDown(gone.left, [{ id: 'a', lifeMs: 500 }], 250).over).toEqual([]);
});
