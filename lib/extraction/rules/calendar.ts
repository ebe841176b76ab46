import { Temporal } from 'temporal-polyfill';
import {
  type DateContext,
  type DateRule,
  type Day,
  type Direction,
  dateRule,
  type Resolved,
} from '@/lib/extraction/rules/date-context';
import { HOLIDAY, holiday } from '@/lib/extraction/rules/holidays';
import { withWeekday } from '@/lib/extraction/rules/numeric-dates';
import {
  A_MONTH,
  countOf,
  dayOfMonth,
  ONE_WEEKDAY,
  ORDINAL,
  SHORT_WEEKDAY,
  WEEKDAY,
  WEEKDAY_OR_SHORT,
  weekdayDate,
  weekdayNumber,
} from '@/lib/extraction/rules/weekdays';

/** What follows a weekday that is only part of a full date: ", December 3", " 3/12". */
const A_DATE = `\\.?,?\\s+(?:the\\s+)?(?:${A_MONTH}\\s+(?:the\\s+)?(?:\\d|${ORDINAL})|\\d{1,2}(?:[/.]|(?:st|nd|rd|th)?\\s+(?:of\\s+)?${A_MONTH}))`;
const VAGUE: Resolved = { day: null };

/** Mentions that a general parser gets wrong or doesn't know, the most telling first. */
export const calendarRules: DateRule[] = [
  dateRule(
    `\\b(?:the\\s+)?${WEEKDAY}\\s+(before|after)\\s+(${HOLIDAY})(?![’'\\w])`,
    ([name, side, feastName], context, direction) => {
      const feast = likelyHoliday(feastName, context, direction);
      if (!feast) return VAGUE;
      const ahead = (weekdayNumber(name) - feast.dayOfWeek + 7) % 7 || 7;
      return {
        day: feast.add({ days: side?.toLowerCase() === 'after' ? ahead : ahead - 7 || -7 }),
      };
    },
  ),
  dateRule(
    `\\bthe\\s+(day|night|week)\\s+(before|after)\\s+(${HOLIDAY})(?![’'\\w])`,
    (groups, context, direction) => {
      const feast = likelyHoliday(groups[2], context, direction);
      if (!feast || groups[0]?.toLowerCase() === 'week') return VAGUE;
      return { day: feast.add({ days: groups[1]?.toLowerCase() === 'after' ? 1 : -1 }) };
    },
  ),
  dateRule(
    `\\b(?<!(?:next|every|for)\\s)(${HOLIDAY})(?![’'\\w])(\\s+weekend)?`,
    (groups, context, direction) => {
      const day = likelyHoliday(groups[0], context, direction);
      if (!groups[1]) return { day };
      const from = day && nearestSaturday(day);
      return from ? { day: null, weekend: from, span: { from, to: from.add({ days: 1 }) } } : VAGUE;
    },
  ),
  // A weekday with a day of the month: if they don't agree, it may mean two days.
  dateRule(
    `\\b${WEEKDAY_OR_SHORT}\\.?,?\\s+(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)\\b(?!\\s+of\\b)`,
    ([name, number], context, direction) => {
      const weekday = weekdayNumber(name);
      const day = dayOfMonth(Number(number), context, direction);
      if (!day || day.dayOfWeek === weekday) return { day };
      // "Friday the 31st" said on the 10th of a month may lean on no month: only the last one counts.
      return { day, options: withWeekday(day, weekday) };
    },
  ),
  dateRule(
    '\\b(?:on\\s+)?the\\s+(\\d{1,2})(?:st|nd|rd|th)\\b(?!\\s+(?:of|time|grade|grader|birthday|floor|street|avenue|day)\\b)',
    ([number], context, direction) => ({ day: dayOfMonth(Number(number), context, direction) }),
  ),
  dateRule(
    '\\b(?:every|each|most)\\s+(?:other\\s+|single\\s+|second\\s+)?(?:\\w+day|day|night|week|weekend|morning|time)s?\\b(?:\\s+(?:and|or)\\s+\\w+day)?',
    () => VAGUE,
  ),
  dateRule(
    `\\b(\\w+)\\s+weeks\\s+ago\\s+(?:on\\s+(?:a\\s+)?|this\\s+)?${WEEKDAY}\\b`,
    ([count, name], { reference }) => {
      const weeks = countOf(count);
      if (!reference || weeks === null) return VAGUE;
      const monday = reference.subtract({ days: reference.dayOfWeek - 1, weeks });
      return { day: monday.add({ days: weekdayNumber(name) - 1 }) };
    },
  ),
  dateRule(`\\ba\\s+week\\s+ago\\s+(?:on\\s+(?:a\\s+)?)?${WEEKDAY}\\b`, ([name], { reference }) => {
    const back = reference && ((reference.dayOfWeek - weekdayNumber(name) + 7) % 7 || 7);
    return { day: back ? reference.subtract({ days: back <= 3 ? back + 7 : back }) : null };
  }),
  dateRule(
    `\\b(?:(last|past|this past|next|this|the|that|on|by|until|(?:the\\s+)?following)\\s+)?${ONE_WEEKDAY}(?!${A_DATE})`,
    ([modifier, name], context, direction) =>
      weekdayDate(weekdayNumber(name), modifier?.toLowerCase() ?? '', context, direction),
  ),
  // "On Fri he was late", "last Sat": a short name that a word before it makes a day.
  dateRule(
    `\\b(last|past|this past|next|this|on|by|until)\\s+${SHORT_WEEKDAY}(?!${A_DATE})(?![’'/-])`,
    ([modifier = '', name = ''], context, direction) => {
      // "Where he last sat" and "in this sun" name no day.
      const isDay = /^[A-Z][a-z]/.test(name) || /^(?:on|by|until)$/i.test(modifier);
      return isDay
        ? weekdayDate(weekdayNumber(name), modifier.toLowerCase(), context, direction)
        : null;
    },
  ),
  // "He came Wed at 6:30", "late again fri night": a short name that no word leads to.
  dateRule(
    `(?<=[\\w,)]\\s+)(?<!\\b(?:the|mr|mrs|ms|miss|dr|coach|judge)\\.?\\s+)${SHORT_WEEKDAY}(?!${A_DATE})(?![’'/-])(?=(\\s+(?:morning|afternoon|evening|eve|night)\\b(?!\\s+after))?)(?=(?:\\.?\\s+([a-z]))?)`,
    ([name = '', part, next = ''], context, direction) => {
      const isWord = /^(?:mon|wed|sat|sun)$/i.test(name);
      const isName = /^[A-Z][a-z]/.test(name) && !/[A-Z]/.test(next);
      return !isWord || part || isName
        ? weekdayDate(weekdayNumber(name), '', context, direction)
        : null;
    },
  ),
  // "Mon - homework", "Wed 4:30": short names only where a line or a clause begins with them.
  dateRule(
    `(?<=^[\\s•*-]*)${SHORT_WEEKDAY}\\.?(?=\\s*[-–—:,(]|\\s+\\d|\\s+(?:am|pm|he|she|i|we|morning|night|eve)\\b)`,
    ([name], context, direction) => weekdayDate(weekdayNumber(name), '', context, direction),
  ),
  dateRule('\\b(?:the\\s+)?(?:day|night|evening)\\s+before\\s+last\\b', (_, { reference }) => ({
    day: reference?.subtract({ days: 2 }) ?? null,
    isFuture: false,
  })),
  dateRule('\\blast night\\b', (_, { reference }) => ({
    day: reference?.subtract({ days: 1 }) ?? null,
    isFuture: false,
  })),
  dateRule(
    '\\b(?:earlier\\s+)?(?:today|tonight|tonite|this (?:morning|afternoon|evening))\\b',
    (_, { reference }) => ({ day: reference, isFuture: false }),
  ),
  dateRule(
    '\\b(?:the )?(?:next|following) (?:day|morning|afternoon|evening|night)\\b|\\bthe (?:day|morning) after(?= that\\b|[.,;]|$)',
    (_, { near }) => ({ day: near && !near.isWeekend ? near.day.add({ days: 1 }) : null }),
  ),
  dateRule('\\bthe (?:day|night|evening) before(?= that\\b|[.,;]|$)', (_, { near }) => ({
    day: near && !near.isWeekend ? near.day.subtract({ days: 1 }) : null,
  })),
  dateRule(
    '\\b(?:that|the same) (?:day|morning|afternoon|evening|night)\\b',
    (_, { near, reference }) => ({
      day: near && !near.isWeekend ? near.day : near ? null : reference,
    }),
  ),
];

/** The Saturday of the weekend that a holiday makes long: after a Thursday, before a Monday. */
function nearestSaturday(day: Day): Day {
  return day.add({ days: ((16 - day.dayOfWeek) % 7) - 3 });
}

function likelyHoliday(
  name: string | undefined,
  context: DateContext,
  direction: Direction,
): Day | null {
  const { reference, month } = context;
  const there = name && month ? holiday(name, month.year, context) : null;
  if (there && there.month === month?.month) return there;
  if (!name || !reference) return null;
  const days = [reference.year - 1, reference.year, reference.year + 1]
    .map((year) => holiday(name, year, context))
    .filter((day) => day !== null);
  const past = days.filter((day) => Temporal.PlainDate.compare(day, reference) <= 0);
  const ahead = days.filter((day) => Temporal.PlainDate.compare(day, reference) >= 0);
  return (direction === 'past' ? past.at(-1) : ahead[0]) ?? null;
}
