import { expect, test } from 'vitest';
import { parseFilter, passes } from './filters.ts';

test.each([
  ['kind=eq.a', { kind: 'a' }, true],
  ['kind=eq.a', { kind: 'b' }, false],
  ['kind=neq.a', { kind: 'b' }, true],
  ['kind=in.(a,"b")', { kind: 'b' }, true],
  ['kind=in.(a,b)', { kind: 'c' }, false],
  ['count=gt.9', { count: 10 }, true],
  ['count=lte.9', { count: 10 }, false],
  ['kind=eq.a', { kind: null }, false],
  ['kind=neq.a', {}, false],
])('%s on %j is %s', (text, row, expected) => {
  expect(passes(parseFilter(text), row)).toBe(expected);
});

test('no filter lets everything pass, a malformed one is refused', () => {
  expect(passes(parseFilter(undefined), {})).toBe(true);
  for (const text of ['kind', 'kind=a', 'kind=drop.a', '1=eq.1;']) {
    expect(() => parseFilter(text)).toThrow();
  }
});
