import { Temporal } from 'temporal-polyfill';
import { isAside, looksAhead } from '@/lib/extraction/rules/asides';
import { calendarRules } from '@/lib/extraction/rules/calendar';
import type {
  DateContext,
  DateMention,
  DateRule,
  Day,
  Direction,
  Resolved,
} from '@/lib/extraction/rules/date-context';
import { numericRules } from '@/lib/extraction/rules/numeric-dates';
import { parsedDates } from '@/lib/extraction/rules/parsed-dates';
import { spanRules } from '@/lib/extraction/rules/spans';
import { spokenRules } from '@/lib/extraction/rules/spoken-dates';

const RULES: DateRule[] = [...numericRules, ...spokenRules, ...spanRules, ...calendarRules];

/** Every mention of a date in a sentence, in order, counted from the context. */
export function findDates(text: string, context: DateContext, direction: Direction): DateMention[] {
  let rest = text;
  let here = context;
  const found: DateMention[] = [];
  const take = (phrase: string, start: number, resolve: (of: Direction) => Resolved | null) => {
    const before = text.slice(0, start);
    const isAhead = direction === 'future' || looksAhead(before, phrase);
    const aside = isAside(before, phrase);
    const resolved = resolve(isAhead || aside ? 'future' : 'past');
    if (!resolved) return;
    const one = mention(phrase, start, resolved, aside, context);
    found.push(one);
    if ((one.month || one.weekend) && !aside) here = leanOn(here, [one]);
    rest = `${rest.slice(0, start)}${' '.repeat(phrase.length)}${rest.slice(start + phrase.length)}`;
  };
  for (const { pattern, resolve } of RULES) {
    for (const match of [...rest.matchAll(pattern)]) {
      take(match[0], match.index, (of) => resolve(match.slice(1), here, of));
    }
  }
  for (const { phrase, start, resolve } of parsedDates(rest, context)) take(phrase, start, resolve);
  return withoutCorrected(
    text,
    found.sort((a, b) => a.start - b.start),
  );
}

/** What later mentions lean on after these: a month, a weekend, else a day. */
export function leanOn(context: DateContext, dates: DateMention[]): DateContext {
  const own = dates.filter((date) => !date.isFuture);
  const latest = own.findLast((date) => date.day && !date.isAside)?.day;
  const month =
    own.findLast((date) => date.month)?.month ??
    (latest && context.month ? { year: latest.year, month: latest.month } : context.month);
  const weekend = own.findLast((date) => date.weekend)?.weekend;
  if (weekend) return { ...context, month, near: { day: weekend, isWeekend: true } };
  const day = own.findLast((date) => date.day)?.day;
  const staysThere = context.near?.isWeekend && day && isWithinWeek(day, context.near.day);
  return { ...context, month, near: day && !staysThere ? { day, isWeekend: false } : context.near };
}

function isWithinWeek(day: Day, start: Day): boolean {
  const days = start.until(day).days;
  return days >= -1 && days <= 5;
}

const CORRECTION =
  /\b(?:no wait|wait no|no,? actually|actually|i mean|sorry|scratch that|correction)\b/i;

/** "On Tuesday, no wait, it was Wednesday" and "the 2nd, not the 3rd": one of two counts. */
function withoutCorrected(text: string, dates: DateMention[]): DateMention[] {
  return dates.filter((date, at) => {
    const [last, next] = [dates[at - 1], dates[at + 1]];
    if (last && /^[\s,]*(?:and )?not\s+(?:on\s+)?$/i.test(text.slice(last.end, date.start))) {
      return false;
    }
    return !next || !CORRECTION.test(text.slice(date.end, next.start));
  });
}

function mention(
  phrase: string,
  start: number,
  resolved: Resolved,
  aside: boolean,
  { reference }: DateContext,
): DateMention {
  const { day } = resolved;
  const isAhead = reference && day ? Temporal.PlainDate.compare(day, reference) > 0 : false;
  return {
    ...resolved,
    phrase,
    start,
    end: start + phrase.length,
    isFuture: resolved.isFuture ?? isAhead,
    isAside: aside,
  };
}
