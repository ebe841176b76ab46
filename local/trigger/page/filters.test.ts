import { expect, test } from 'vitest';
import { listUrl, noFilters, readFilters, sinceOf } from './filters.ts';

test('what the address says comes back as the same address', () => {
  const filters = readFilters({ status: 'failed', tag: ' entry:1 ', time: '24h', top: '1' });
  expect(filters).toEqual({
    ...noFilters,
    status: 'failed',
    tag: 'entry:1',
    time: '24h',
    top: true,
  });
  expect(listUrl(filters)).toBe('/runs?status=failed&tag=entry%3A1&time=24h&top=1');
  expect(listUrl(noFilters)).toBe('/runs');
});

test('words that are no filter count as not given', () => {
  expect(readFilters({ status: 'constructor', time: 'ever', top: 'yes' })).toEqual(noFilters);
});

test('a time reaches back that far', () => {
  const now = new Date('2026-03-02T00:00:00Z');
  expect(sinceOf({ ...noFilters, time: '24h' }, now)).toEqual(new Date('2026-03-01T00:00:00Z'));
  expect(sinceOf(noFilters, now)).toBeNull();
});
