import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

test('the first is heard as it speaks, the next ones whole once their turn has come', () => {
  const heard: string[] = [];
  const [first, second, third] = inTurn(3, (chunk) => heard.push(String(chunk)));
  second?.write('b1');
  first?.write('a1');
  third?.write('c1');
  third?.end();
  first?.write('a2');
  expect(heard).toEqual(['a1', 'a2']);
  first?.end();
  expect(heard).toEqual(['a1', 'a2', 'b1']);
  second?.write('b2');
  second?.end();
  expect(heard).toEqual(['a1', 'a2', 'b1', 'b2', 'c1']);
});
