import { expect, test } from 'vitest';
import { fromArrayLiteral, toArrayLiteral } from './text-list.ts';

test.each([[[]], [['a']], [['a,b', 'c"d', 'e\\f', '{g}', '', 'h i']]])(
  '%j comes back whole',
  (list) => expect(fromArrayLiteral(toArrayLiteral(list))).toEqual(list),
);

test('what Postgres leaves unquoted is read too', () => {
  expect(fromArrayLiteral('{user:1,"b c",job_2}')).toEqual(['user:1', 'b c', 'job_2']);
});
