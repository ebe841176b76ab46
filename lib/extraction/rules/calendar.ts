import { Temporal } from 'temporal-polyfill';
import type { DateContext, Day, Direction } from '@/lib/extraction/rules/date-context';
import { HOLIDAY, holiday } from '@/lib/extraction/rules/holidays';
import {
  dayOfMonth,
  likelyMonth,
  MONTH_NAMES,
  saturdayBefore,
  WEEKDAY,
  weekdayDate,
  weekdayNumber,
} from '@/lib/extraction/rules/weekdays';

export type Resolved = {
  day: Day | null;
  isFuture?: boolean;
  month?: { year: number; month: number };
  weekend?: Day;
};
type Groups = (string | undefined)[];
type Rule = {
  pattern: RegExp;
  /** `{ day: null }`: a time is named, but no single day. */
  resolve: (groups: Groups, context: DateContext, direction: Direction) => Resolved;
};

/** What follows a weekday that is only part of a full date: ", December 3", " 3/12". */
const A_DATE =
  ',?\\s+(?:the\\s+)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)|\\d{1,2}(?:[/.]|(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))';
const VAGUE: Resolved = { day: null };
const vague = () => VAGUE;
const rule = (source: string, resolve: Rule['resolve']): Rule => ({
  pattern: new RegExp(source, 'gi'),
  resolve,
});

/** Mentions that a general parser gets wrong or doesn't know, the most telling first. */
export const calendarRules: Rule[] = [
  rule(
    `\\b(?:the\\s+)?${WEEKDAY}\\s+(before|after)\\s+(${HOLIDAY})(?![’'\\w])`,
    (groups, context, direction) => {
      const feast = likelyHoliday(groups[2], context, direction);
      if (!feast) return VAGUE;
      const ahead = (weekdayNumber(groups[0]) - feast.dayOfWeek + 7) % 7 || 7;
      const isAfter = groups[1]?.toLowerCase() === 'after';
      return {
        day: isAfter ? feast.add({ days: ahead }) : feast.subtract({ days: 7 - (ahead % 7) }),
      };
    },
  ),
  rule(`\\b(${HOLIDAY})(?![’'\\w])(\\s+weekend)?`, (groups, context, direction) => {
    const day = likelyHoliday(groups[0], context, direction);
    return groups[1] ? { day: null, ...(day ? { weekend: saturdayBefore(day) } : {}) } : { day };
  }),
  rule(
    `\\b(?:in|for|of|during|since|early|late|mid|back in)[\\s-]+(${MONTH_NAMES})\\b(?!\\s+\\d{1,2}\\b)(?:,?\\s+((?:19|20)\\d\\d))?`,
    (groups, context) => {
      const month = likelyMonth(groups[0], groups[1], context);
      return { day: null, ...(month ? { month } : {}) };
    },
  ),
  // A weekday with a day of the month: if they don't agree, it may mean two days.
  rule(
    `\\b${WEEKDAY},?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)\\b(?!\\s+of\\b)`,
    (groups, context, direction) => {
      const day = dayOfMonth(Number(groups[1]), context, direction);
      return { day: day?.dayOfWeek === weekdayNumber(groups[0]) ? day : null };
    },
  ),
  rule(
    '\\b(?:on\\s+)?the\\s+(\\d{1,2})(?:st|nd|rd|th)\\b(?!\\s+(?:of|time|grade|grader|birthday|floor)\\b)',
    (groups, context, direction) => ({ day: dayOfMonth(Number(groups[0]), context, direction) }),
  ),
  rule(
    '\\b(?:every|each|most)\\s+(?:other\\s+|single\\s+)?(?:\\w+day|day|night|week|weekend|morning|time)s?\\b(?:\\s+(?:and|or)\\s+\\w+day)?',
    vague,
  ),
  rule('\\b(two|2|three|3)\\s+weekends\\s+ago\\b', (groups, context) => {
    const back = /^t?wo|2/i.test(groups[0] ?? '') ? 1 : 2;
    const last = context.reference ? saturdayBefore(context.reference) : null;
    return { day: null, ...(last ? { weekend: last.subtract({ weeks: back }) } : {}) };
  }),
  rule('\\b(?:last|this|that|the|over the)\\s+weekend\\b(?:\\s+of\\s+the\\s+\\d+\\w*)?', vague),
  rule(
    `\\b(?:(last|next|this|the|that|on|by|until)\\s+)?${WEEKDAY}\\b(?!${A_DATE})`,
    (groups, context, direction) =>
      weekdayDate(weekdayNumber(groups[1]), groups[0]?.toLowerCase() ?? '', context, direction),
  ),
  rule('\\blast night\\b', (_, { reference }) => ({
    day: reference?.subtract({ days: 1 }) ?? null,
    isFuture: false,
  })),
  rule('\\b(?:today|tonight|this (?:morning|afternoon|evening))\\b', (_, { reference }) => ({
    day: reference,
    isFuture: false,
  })),
  rule(
    '\\b(?:the )?(?:next|following) (?:day|morning|afternoon|evening|night)\\b',
    (_, { near }) => ({
      day: near && !near.isWeekend ? near.day.add({ days: 1 }) : null,
    }),
  ),
  rule(
    '\\b(?:the other (?:day|night|week)|(?:last|past|next|this|that) (?:week|month|year|summer|winter|spring|fall|autumn)|(?:a few|several|a couple of) (?:days|weeks|months|years) ago|(?:\\w+ )?(?:months|years) ago|sometime|back then|used to|at some point|the (?:day|night) (?:after|before)(?! yesterday))\\b',
    vague,
  ),
  rule('\\b(?:in|during|since|the)\\s+(?:the\\s+)?(?:spring|summer|fall|autumn|winter)\\b', vague),
  rule('\\b(?:in|since|think|around)\\s+(?:19|20)\\d\\d\\b', vague),
];

function likelyHoliday(
  name: string | undefined,
  context: DateContext,
  direction: Direction,
): Day | null {
  const { reference } = context;
  if (!name || !reference) return null;
  const days = [reference.year - 1, reference.year, reference.year + 1].map((y) =>
    holiday(name, y),
  );
  const past = days.filter((day) => day && Temporal.PlainDate.compare(day, reference) <= 0);
  const ahead = days.filter((day) => day && Temporal.PlainDate.compare(day, reference) >= 0);
  return (direction === 'past' ? past.at(-1) : ahead[0]) ?? null;
}
