import { Temporal } from 'temporal-polyfill';
import type { DateContext, Day, Direction, Resolved } from '@/lib/extraction/rules/date-context';

const NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** One group: the weekday's name. */
export const WEEKDAY = '(mon|tues|wednes|thurs|fri|satur|sun)days?(?![\\w])';
/** The same, of one such day only: "the Fridays" are none. */
export const ONE_WEEKDAY = '(mon|tues|wednes|thurs|fri|satur|sun)day(?![\\w])';
/** Also "Tue" and "Thurs", for places where a date follows. */
export const WEEKDAY_OR_SHORT = '(mon|tue|wed|thu|fri|sat|sun)(?:s|rs|nes|ur)?(?:days?)?(?![\\w])';
export const MONTH_NAMES = MONTHS.join('|');
/** A month's name, whole or short. Whole words: "Marcus" and "Mark" begin like one. */
export const A_MONTH =
  '\\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first'.split(
    ' ',
  );
/** The day of a month in words: "third", "twenty-first". */
export const ORDINAL = `(?:${ORDINALS.join('|').replaceAll('-', '[\\s-]')})\\b`;
/** One group: a weekday cut short. "Sat", "sun", "wed" and "mon" are words, too. */
export const SHORT_WEEKDAY = '(mon|tues?|weds?|thu(?:rs?)?|fri|sat|sun)\\b';

/** 1 is Monday, as in ISO 8601. */
export function weekdayNumber(name: string | undefined): number {
  return NAMES.indexOf(name?.slice(0, 3).toLowerCase() ?? '') + 1;
}

/** "third" is 3, "twenty first" 21; 0 where the words are no such day. */
export function ordinalNumber(words: string): number {
  return ORDINALS.indexOf(words.toLowerCase().replace(/\s/, '-')) + 1;
}

/** 1 is January; 0 where the word is no month. Whole names and short ones. */
export function monthNumber(name: string | undefined): number {
  const start = name?.slice(0, 3).toLowerCase() ?? '-';
  return MONTHS.findIndex((month) => month.startsWith(start)) + 1;
}

const COUNTS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "two", "2", "a couple of": how many; null if it isn't a small number. */
export function countOf(words: string | undefined): number | null {
  const word = words?.toLowerCase().trim() ?? '';
  if (word === 'a' || word === 'an') return 1;
  if (word === 'a couple of' || word === 'couple') return 2;
  const figure = /^\d{1,2}$/.test(word) ? Number(word) : COUNTS.indexOf(word) + 1;
  return figure > 0 ? figure : null;
}

/** The Saturday of the weekend that a day belongs to, or of the one before it. */
export function saturdayBefore(day: Day): Day {
  return day.subtract({ days: (day.dayOfWeek + 1) % 7 });
}

/**
 * A bare weekday. In the past: the last one up to the reference day, or the one of the weekend or of
 * the day that the text is about. Ahead: the next one; "next Thursday" said before this week's
 * Thursday may mean two days: likelier that of next week.
 */
export function weekdayDate(
  weekday: number,
  modifier: string,
  context: DateContext,
  direction: Direction,
): Resolved {
  const { reference, near } = context;
  if (!reference) return { day: null };
  if (modifier === 'next') {
    const ahead = (weekday - reference.dayOfWeek + 7) % 7 || 7;
    const soon = reference.add({ days: ahead });
    // Said before this week's such day, it may mean that one or the one after.
    if (weekday <= reference.dayOfWeek) return { day: soon, isFuture: true };
    const later = soon.add({ weeks: 1 });
    return { day: later, isFuture: true, options: [later, soon] };
  }
  if (direction === 'future') {
    const ahead = (weekday - reference.dayOfWeek + 7) % 7;
    return { day: reference.add({ days: ahead }), isFuture: true };
  }
  if (modifier.endsWith('following')) {
    const ahead = near && ((weekday - near.day.dayOfWeek + 7) % 7 || 7);
    return { day: near && ahead ? near.day.add({ days: ahead }) : null };
  }
  const leans = near && (near.isWeekend || ['the', 'that'].includes(modifier));
  const close = near && leans ? nearby(weekday, near.day) : null;
  if (close && Temporal.PlainDate.compare(close, reference) <= 0) return { day: close };
  // A story of more than a week ago goes on from there.
  const isLongAgo = near && !near.isWeekend && near.day.until(reference).days > 6;
  if (isLongAgo && !/^(?:last|past|this past|this)$/.test(modifier)) {
    return { day: near.day.add({ days: (weekday - near.day.dayOfWeek + 7) % 7 }) };
  }
  const back = (reference.dayOfWeek - weekday + 7) % 7;
  const isLast = /^(?:last|past|this past)$/.test(modifier);
  return { day: reference.subtract({ days: isLast ? back || 7 : back }) };
}

/** The weekday within a day before to five days after. */
function nearby(weekday: number, day: Day): Day {
  const ahead = (weekday - day.dayOfWeek + 7) % 7;
  return ahead === 6 ? day.subtract({ days: 1 }) : day.add({ days: ahead });
}

/** "the 14th": of the month that the text is about, else the last or the next one with such a day. */
export function dayOfMonth(number: number, context: DateContext, direction: Direction): Day | null {
  const { reference, month } = context;
  if (month) return exactDay(month.year, month.month, number);
  if (!reference) return null;
  const wanted = direction === 'past' ? -1 : 1;
  for (let shift = 0; shift < 3; shift += 1) {
    const there = reference.with({ day: 1 }).add({ months: shift * wanted });
    const day = exactDay(there.year, there.month, number);
    if (day && Temporal.PlainDate.compare(day, reference) * wanted >= 0) return day;
  }
  return null;
}

/** The month that words name: with its year, else the last one that has begun. */
export function likelyMonth(
  name: string | undefined,
  year: string | undefined,
  { reference }: DateContext,
) {
  const month = monthNumber(name);
  if (month === 0) return null;
  if (year) return { year: Number(year), month };
  if (!reference) return null;
  return { year: month <= reference.month ? reference.year : reference.year - 1, month };
}

/** A day of the calendar, or null where there is no such day. */
export function exactDay(year: number, month: number, day: number): Day | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}
