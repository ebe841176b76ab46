import { expect, test } from 'vitest';
import { calendarOf } from '@/lib/extraction/dates';
import type { ExtractionInput } from '@/lib/extraction/input';
import { sourcesOf } from '@/lib/extraction/sources';

// A Tuesday.
const input = (part: Partial<ExtractionInput> = {}): ExtractionInput => ({
  text: 'Last Friday he came late. Two weekends ago it was Saturday. Then on 03/04 she called. Next to Tuesday, March 11 he wrote. In October we moved. Last week too. El viernes pasado llegó tarde. Le 3 mars aussi.',
  referenceDate: '2026-03-10',
  timeZone: 'America/New_York',
  people: [],
  locale: 'en-US',
  writtenAt: '2026-03-11T02:00:00Z',
  evidence: [
    { id: 'a', pages: [{ page: 1, text: 'Friday, February 20, 2026\nYesterday he was late.' }] },
  ],
  ...part,
});
const check = (
  phrase: string,
  day: string,
  part: Partial<ExtractionInput> = {},
  direction: 'past' | 'future' = 'past',
) => calendarOf(sourcesOf(input(part)), input(part)).check(phrase, day, direction);

test.each([
  ['Last Friday', '2026-03-06'],
  ['Two weekends ago', '2026-02-28'],
  ['Two weekends ago', '2026-03-01'],
  // It leans on the weekend before it.
  ['Saturday', '2026-02-28'],
  ['03/04', '2026-03-04'],
  // In a letter, days count from the date that it carries.
  ['Yesterday', '2026-02-19'],
  ['Friday, February 20, 2026', '2026-02-20'],
  ['El viernes pasado', '2026-03-06'],
  ['Le 3 mars', '2026-03-03'],
])('%s is %s', (phrase, day) => {
  expect(check(phrase, day)).toEqual({ follows: 'yes', days: [day] });
});

test.each([
  ['Last Friday', '2026-03-13', ['2026-03-06']],
  ['03/04', '2026-04-03', ['2026-03-04']],
  ['Friday, February 20, 2026', '2025-02-20', ['2026-02-20']],
])('%s is not %s', (phrase, day, days) => {
  expect(check(phrase, day)).toEqual({ follows: 'no', days });
});

test('figures go by the person’s own order of day and month', () => {
  expect(check('03/04', '2025-04-03', { locale: 'en-GB' }).follows).toBe('yes');
  expect(check('03/04', '2026-03-04', { locale: 'en-GB' }).follows).toBe('no');
});

test('words for no single day stay open, as do relative ones without a reference day', () => {
  expect(check('Last week', '2026-03-03')).toEqual({ follows: 'open', days: [] });
  expect(check('In October', '2025-10-01')).toEqual({ follows: 'open', days: [] });
  // The 11th was a Wednesday.
  expect(check('Tuesday, March 11', '2026-03-11').follows).not.toBe('yes');
  const unsure = { referenceDate: null, evidence: [] };
  expect(check('Last Friday', '2026-03-06', unsure)).toEqual({ follows: 'open', days: [] });
});

test('words that the resolver does not know can’t be followed', () => {
  const part = { text: 'When the leaves fell he moved.' };
  expect(check('When the leaves fell', '2025-10-20', part)).toEqual({
    follows: 'unread',
    days: [],
  });
});

test('what is due lies ahead', () => {
  const part = { text: 'I must call by Friday.' };
  expect(check('by Friday', '2026-03-13', part, 'future').follows).toBe('yes');
  expect(check('by Friday', '2026-03-06', part, 'future').follows).toBe('no');
});

test('in a correction days count from the entry’s day or from its own', () => {
  const corrections = [
    { id: 'c', text: 'Yesterday he said so.', writtenAt: '2026-03-20T16:00:00Z' },
  ];
  for (const day of ['2026-03-09', '2026-03-19']) {
    expect(check('Yesterday', day, { corrections }).follows).toBe('yes');
  }
  expect(check('Yesterday', '2026-03-12', { corrections }).follows).toBe('no');
});

test('a day is named wherever words say it', () => {
  const calendar = calendarOf(sourcesOf(input()), input());
  expect(calendar.isNamed('2026-03-06')).toBe(true);
  expect(calendar.isNamed('2026-02-20')).toBe(true);
  expect(calendar.isNamed('2026-03-08')).toBe(false);
});
