import { expect, test } from 'vitest';
import { brokenProhibitions } from './must-not.ts';
import { eventOf, nothing } from './testing.ts';

const TEXT = 'He came at 6 and was drunk.';
const broken = (rule: string, part: Parameters<typeof eventOf>[2] = {}) =>
  brokenProhibitions([rule], { ...nothing, events: [eventOf(TEXT, 'He came', part)] }).length > 0;

test('dates, times and years are matched as such', () => {
  expect(broken('2026-03-10')).toBe(true);
  expect(broken('2026-03-10T18:00')).toBe(true);
  expect(broken('2026-03-10T06:00')).toBe(false);
  expect(broken('18:00')).toBe(true);
  expect(broken('2026')).toBe(true);
  expect(broken('2026-03-09', { plannedAt: '2026-03-09T18:00' })).toBe(true);
  expect(broken('2025')).toBe(false);
});

test('words are looked for in our own words, outside of quotation marks', () => {
  expect(broken('drunk')).toBe(false);
  expect(broken('drunk', { title: 'He was drunk' })).toBe(true);
  expect(broken('drunk', { title: 'He said “drunk”' })).toBe(false);
  expect(broken('custodial interference', { description: 'Custodial interference.' })).toBe(true);
  expect(broken('incident')).toBe(true);
});

test('sentences are for a reader', () => {
  expect(broken('any event that tells of a late pick-up', { title: 'A late pick-up' })).toBe(false);
});
