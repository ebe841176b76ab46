import { expect, test } from 'vitest';
import { filterCount, timelinePath, toggleType, withoutFilters } from './filters';
import { parseTimelineFilters } from './parse-filters';

test('filters come back from an address as they went in', () => {
  const params = {
    ...{ types: 'school,incident', from: '2026-03-01', to: '2026-03-10', person: 'Ms Adeyemi' },
    ...{ basis: 'document', evidence: 'yes', confirmed: 'yes', pattern: 'pick_up', late: 'yes' },
    ...{ order: 'oldest', view: 'table' },
  };
  const filters = parseTimelineFilters(params);
  expect(filters).toEqual({ ...params, types: ['incident', 'school'] });
  const search = new URL(timelinePath(filters), 'http://own.test').searchParams;
  expect(parseTimelineFilters(Object.fromEntries(search))).toEqual(filters);
  expect(parseTimelineFilters(JSON.parse(JSON.stringify(filters)))).toEqual(filters);
});

test('what makes no sense is left out', () => {
  const odd = { types: 'sport', from: '2026-02-30', to: ['x'], person: ' ', basis: 'rumour' };
  expect(parseTimelineFilters({ ...odd, evidence: '1', order: 'up' })).toEqual({ types: [] });
  expect(timelinePath(parseTimelineFilters({}))).toBe('/timeline');
});

test('counts filters as people see them, not order and view', () => {
  const filters = parseTimelineFilters({
    ...{ types: 'school,incident', from: '2026-03-01', to: '2026-03-10' },
    ...{ pattern: 'pick_up', late: 'yes', order: 'oldest', view: 'table' },
  });
  expect(filterCount(filters)).toBe(3);
  expect(filterCount(withoutFilters(filters))).toBe(0);
  expect(withoutFilters(filters)).toEqual({ types: [], order: 'oldest', view: 'table' });
});

test('a type is added and taken away', () => {
  const some = toggleType(parseTimelineFilters({ types: 'legal' }), 'medical');
  expect(some.types).toEqual(['medical', 'legal']);
  expect(toggleType(some, 'legal').types).toEqual(['medical']);
});
