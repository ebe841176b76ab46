import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { DateContext, Direction } from '@/lib/extraction/rules/date-context';
import { findDates } from '@/lib/extraction/rules/dates';
import { isDayFirst } from '@/lib/extraction/rules/region';

// A Wednesday.
const context: DateContext = {
  reference: Temporal.PlainDate.from('2026-11-18'),
  dayFirst: false,
  month: null,
  near: null,
};
const days = (text: string, part: Partial<DateContext> = {}, direction: Direction = 'past') =>
  findDates(text, { ...context, ...part }, direction).map((date) => date.day?.toString() ?? null);

test.each([
  ['today', '2026-11-18'],
  ['last night', '2026-11-17'],
  ['the day before yesterday', '2026-11-16'],
  ['on Wednesday', '2026-11-18'],
  ['on Tuesday', '2026-11-17'],
  ['Thursday', '2026-11-12'],
  ['On Tuesday Marcus came late', '2026-11-17'],
  ['on Fri', '2026-11-13'],
  ['on sat', '2026-11-14'],
  ['last Sat Marcus was late and', '2026-11-14'],
  ['this past Sun', '2026-11-15'],
  ['last Weds', '2026-11-11'],
  ['on Thurs. at 7 pm', '2026-11-12'],
  ['on Fri, Nov 6,', '2026-11-06'],
  ['Last Tuesday Mark and Jane argued', '2026-11-17'],
  ['On Tuesday May read to him', '2026-11-17'],
  ['Tuesday, March 3rd', '2026-03-03'],
  ['Tuesday 3 March', '2026-03-03'],
  ['Tuesday, Mar. 3', '2026-03-03'],
  ['Tuesday March third', '2026-03-03'],
  ['on May the 3rd', '2026-05-03'],
  ['on Oct. the 5th', '2026-10-05'],
  ['on the twenty-first of October', '2026-10-21'],
  ['on March second, 2025,', '2025-03-02'],
  ['on Wed. Nov. 4', '2026-11-04'],
  ['again fri night', '2026-11-13'],
  ['late Thu at 6:30 and', '2026-11-12'],
  ['last Wednesday', '2026-11-11'],
  ['two weeks ago', '2026-11-04'],
  ['3 days ago', '2026-11-15'],
  ['10/28', '2026-10-28'],
  ['December 3', '2025-12-03'],
  ['March 2nd, 2024', '2024-03-02'],
  ['on the 16th', '2026-11-16'],
  ['the 20th', '2026-10-20'],
  ['the 31st', '2026-10-31'],
  ['Monday the 16th', '2026-11-16'],
  ['Halloween', '2026-10-31'],
  ['Thanksgiving', '2025-11-27'],
  ['Labor Day', '2026-09-07'],
  ['Easter Monday', '2026-04-06'],
  ['the Friday before Easter', '2026-04-03'],
  ['the Saturday after Halloween', '2026-11-07'],
])('%s', (phrase, day) => {
  expect(days(`Then ${phrase} he came.`)).toEqual([day]);
});

test.each([
  'sometime last month',
  'over the weekend',
  'in the fall',
  'back in October',
  'the other day',
  'every Monday and Friday',
  'a few weeks ago',
])('names no single day: %s', (phrase) => {
  const found = days(`It was ${phrase} that he came.`);
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found)).toEqual(new Set([null]));
});

test.each([
  'He sat there for 2 hours.',
  'I may ask.',
  'We had 3 texts and 142.50 to pay.',
  'The sun was out at 10:40.',
  'She showed me where she last sat.',
  'It was on Sat/Sun.',
  'The boys sat in the Sun until Dr. Sun came, and SAT DOWN again.',
  'He may first ask, and we may second that.',
  'He decided 35 was enough.',
])('no date: %s', (text) => {
  expect(days(text)).toEqual([]);
});

test('a weekday that does not fit its day leaves two days to choose from', () => {
  const [mention] = findDates('Tuesday the 16th he came', context, 'past');
  expect(mention?.options?.map(String)).toEqual(['2026-11-16', '2026-11-17']);
  expect(days('on Friday 10/07', { reference: Temporal.PlainDate.from('2026-07-13') })).toEqual([
    '2026-07-10',
  ]);
});

test('looks ahead for deadlines; a next weekday may mean two days, likelier that of next week', () => {
  expect(days('by Friday', {}, 'future')).toEqual(['2026-11-20']);
  expect(days('in two weeks', {}, 'future')).toEqual(['2026-12-02']);
  expect(days('next Tuesday', {}, 'future')).toEqual(['2026-11-24']);
  const [next] = findDates('next Thursday', context, 'future');
  expect(next?.options?.map(String)).toEqual(['2026-11-26', '2026-11-19']);
  expect(days('tomorrow', {}, 'future')).toEqual(['2026-11-19']);
});

test('day-first and month-first', () => {
  expect(days('on 03/04/26')).toEqual(['2026-03-04']);
  expect(days('on 03/04/26', { dayFirst: true })).toEqual(['2026-04-03']);
  expect(days('on 24/7/2021', { dayFirst: true })).toEqual(['2021-07-24']);
  expect(days('She is there 24/7', { dayFirst: true })).toEqual([]);
  expect(isDayFirst('en-US', 'Europe/London')).toBe(false);
  expect(isDayFirst('en-GB', 'America/New_York')).toBe(true);
  expect(isDayFirst('en', 'Pacific/Auckland')).toBe(true);
  expect(isDayFirst('en', 'America/Chicago')).toBe(false);
});

test('later mentions lean on a month, a weekend or a day', () => {
  expect(days('In early March she was ill, better on the 9th.')).toEqual([null, '2026-03-09']);
  expect(days('Two weekends ago, from Saturday to Sunday.')).toEqual([
    null,
    '2026-11-07',
    '2026-11-08',
  ]);
  const near = { day: Temporal.PlainDate.from('2026-10-09'), isWeekend: false };
  expect(days('on the Sunday', { near })).toEqual(['2026-10-11']);
  expect(days('the next day', { near })).toEqual(['2026-10-10']);
});

test('a correction counts instead of what it corrects', () => {
  expect(days('on Monday no wait Tuesday')).toEqual(['2026-11-17']);
});

test('without a reference day only full dates are dates', () => {
  const text = 'yesterday, on Friday, on the 3rd, at Easter, on May 3 and on May 3, 2024';
  const found = days(text, { reference: null }).filter((day) => day !== null);
  expect(found).toEqual(['2024-05-03']);
});

test('a spoken date beside another weekday leaves two days', () => {
  const [mention] = findDates('Monday March third he came', context, 'past');
  expect(mention?.options?.map(String)).toEqual(['2026-03-03', '2026-03-02']);
});

test('never a day that the calendar has not', () => {
  expect(days('on 2/30/2026 and on February 30')).not.toContain('2026-03-02');
});

test.each([
  ['in October 2023', '2023-10-01', '2023-10-31'],
  ['last month', '2026-10-01', '2026-10-31'],
  ['last week', '2026-11-09', '2026-11-15'],
  ['two weekends ago', '2026-11-07', '2026-11-08'],
  ['last weekend', '2026-11-14', '2026-11-15'],
])('a stretch of days: %s', (phrase, from, to) => {
  const [mention] = findDates(`It was ${phrase} that he came.`, context, 'past');
  expect(mention?.span && [mention.span.from.toString(), mention.span.to.toString()]).toEqual([
    from,
    to,
  ]);
});

test('a deadline or a topic is not the day of the act', () => {
  const asides = (text: string) =>
    findDates(text, context, 'past').map((date) => [date.phrase.trim(), date.isAside]);
  expect(asides('I emailed him on Monday about Thanksgiving')).toEqual([
    ['on Monday', false],
    ['Thanksgiving', true],
  ]);
  expect(asides('He asked for the report to be filed by October 30')).toEqual([
    ['October 30', true],
  ]);
});

test('holidays as the country keeps them', () => {
  expect(days('Mother’s Day', { country: 'GB' })).toEqual(['2026-03-15']);
  expect(days('Mother’s Day')).toEqual(['2026-05-10']);
  expect(days('Thanksgiving', { country: 'CA' })).toEqual(['2026-10-12']);
  expect(days('the day after Thanksgiving')).toEqual(['2025-11-28']);
});
