import { describe, expect, it } from 'vitest';
import { isFiltered, libraryPath, monthBounds } from './library-filters';
import { parseFilters } from './parse-library-filters';

describe('filters in an address', () => {
  it('come back as they went in', () => {
    const filters = parseFilters({ q: ' pick-up & Ellis ', kind: 'picture', linked: 'no' });
    expect(filters).toEqual({ q: 'pick-up & Ellis', kind: 'picture', linked: 'no' });
    const path = libraryPath(filters);
    expect(path).toBe('/evidence?q=pick-up+%26+Ellis&kind=picture&linked=no');
    const params = Object.fromEntries(new URL(path, 'http://own.test').searchParams);
    expect(parseFilters(params)).toEqual(filters);
  });

  it('are left out where they make no sense', () => {
    const odd = { kind: 'html', month: '2026-13', linked: ['yes', 'no'], readable: '1', q: ['a'] };
    expect(parseFilters(odd)).toEqual({ q: '' });
    expect(isFiltered(parseFilters(odd))).toBe(false);
    expect(libraryPath(parseFilters({}))).toBe('/evidence');
  });
});

describe('a month', () => {
  it('begins and ends at midnight where its owner lives, over changes of the clock', () => {
    expect(monthBounds('2026-03', 'America/New_York')).toEqual({
      from: '2026-03-01T05:00:00.000Z',
      to: '2026-04-01T04:00:00.000Z',
    });
    expect(monthBounds('2026-12', 'Pacific/Auckland')).toEqual({
      from: '2026-11-30T11:00:00.000Z',
      to: '2026-12-31T11:00:00.000Z',
    });
  });
});
