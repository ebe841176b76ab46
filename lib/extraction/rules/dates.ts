import * as chrono from 'chrono-node';
import { Temporal } from 'temporal-polyfill';
import { calendarRules, type Resolved } from '@/lib/extraction/rules/calendar';
import type { DateContext, DateMention, Day, Direction } from '@/lib/extraction/rules/date-context';
import { blank } from '@/lib/extraction/rules/mask';
import { exactDay } from '@/lib/extraction/rules/weekdays';

const MONTH_FIRST =
  /^America\/(?!Argentina|Bogota|Sao_Paulo|Santiago|Lima)|^US\/|^Pacific\/Honolulu$/;

/** Whether 03/04 is the third of April: by the language's region, else by the zone. */
export function isDayFirst(locale: string, timeZone: string): boolean {
  const region = locale.split('-').find((part, at) => at > 0 && /^[A-Z]{2}$/.test(part));
  return region ? region !== 'US' : !MONTH_FIRST.test(timeZone);
}

/** Every mention of a date in a sentence, in order, counted from the context. */
export function findDates(text: string, context: DateContext, direction: Direction): DateMention[] {
  let rest = text;
  let here = context;
  const found: DateMention[] = [];
  for (const { pattern, resolve } of calendarRules) {
    const mentions = [...rest.matchAll(pattern)].map((match) =>
      mention(match[0], match.index, resolve(match.slice(1), here, direction), context),
    );
    here = leanOn(
      here,
      mentions.filter((one) => one.month || one.weekend),
    );
    found.push(...mentions);
    rest = blank(rest, pattern);
  }
  found.push(...byParser(rest, context, direction));
  return withoutCorrected(
    text,
    found.sort((a, b) => a.start - b.start),
  );
}

/** What later mentions lean on after these: a month, a weekend, else a day. */
export function leanOn(context: DateContext, dates: DateMention[]): DateContext {
  const month = dates.findLast((date) => date.month)?.month ?? context.month;
  const weekend = dates.findLast((date) => date.weekend)?.weekend;
  if (weekend) return { ...context, month, near: { day: weekend, isWeekend: true } };
  const day = dates.findLast((date) => date.day)?.day;
  const staysThere = context.near?.isWeekend && day && isWithinWeek(day, context.near.day);
  return { ...context, month, near: day && !staysThere ? { day, isWeekend: false } : context.near };
}

function isWithinWeek(day: Day, start: Day): boolean {
  const days = start.until(day).days;
  return days >= -1 && days <= 5;
}

const CORRECTION = /\b(?:no wait|wait no|no,? actually|actually|i mean|sorry|scratch that)\b/i;

/** "On Tuesday, no wait, it was Wednesday": the later one counts. */
function withoutCorrected(text: string, dates: DateMention[]): DateMention[] {
  return dates.filter((date, at) => {
    const next = dates[at + 1];
    return !next || !CORRECTION.test(text.slice(date.end, next.start));
  });
}

function mention(
  phrase: string,
  start: number,
  resolved: Resolved,
  context: DateContext,
): DateMention {
  const { day } = resolved;
  const isAhead =
    context.reference && day ? Temporal.PlainDate.compare(day, context.reference) > 0 : false;
  return {
    ...resolved,
    phrase,
    start,
    end: start + phrase.length,
    isFuture: resolved.isFuture ?? isAhead,
  };
}

/** Words and figures that the parser would take for dates or times. */
const FALSE_HITS =
  /\b(?:sat|sun|mon|wed|may|march|second|now)\b(?!\.?,?\s+\d)|\b(?:for|in|about|exactly)?\s*\S+\s+(?:hours?|minutes?|mins?|seconds?)\b(?:\s+(?:later|ago|before|after))?|\d{1,2}:\d{2}/gi;

// Its clock is the wall clock taken as UTC: a zone in its reference is ignored, and Date objects
// would drag in the server's zone. Only the components are read.
function byParser(text: string, context: DateContext, direction: Direction): DateMention[] {
  const { reference } = context;
  const base = reference ?? { year: 2000, month: 1, day: 1 };
  const instant = new Date(Date.UTC(base.year, base.month - 1, base.day, 12));
  const parser = context.dayFirst ? chrono.en.GB : chrono.en;
  return parser.parse(blank(text, FALSE_HITS), { instant, timezone: 0 }).flatMap((result) => {
    const parts = result.start;
    if (!parts.isCertain('day')) return [];
    const isRelative = [...result.tags()].some((tag) => /relative|casual/i.test(tag));
    const written = exactDay(
      parts.get('year') ?? 0,
      parts.get('month') ?? 0,
      parts.get('day') ?? 0,
    );
    const settled = settleYear(written, isRelative, parts.isCertain('year'), reference, direction);
    // "Tuesday, November 13" where the 13th is a Friday may mean two days.
    const isTorn =
      settled && parts.isCertain('weekday') && settled.dayOfWeek % 7 !== parts.get('weekday');
    const day = isTorn ? null : settled;
    const phrase = result.text.replace(/[\s,(]+$/, '');
    return day || isTorn || isRelative ? [mention(phrase, result.index, { day }, context)] : [];
  });
}

function settleYear(
  day: Day | null,
  isRelative: boolean,
  hasYear: boolean,
  reference: Day | null,
  direction: Direction,
): Day | null {
  if (isRelative) return reference ? day : null;
  if (!day || hasYear) return day;
  if (!reference) return null;
  const wanted = direction === 'past' ? -1 : 1;
  const years = [reference.year, reference.year + wanted];
  const candidates = years.map((year) => exactDay(year, day.month, day.day));
  return (
    candidates.find((one) => one && Temporal.PlainDate.compare(one, reference) * wanted >= 0) ??
    null
  );
}
