import { Temporal } from 'temporal-polyfill';
import {
  type DateContext,
  type DateRule,
  type DaySpan,
  dateRule,
  type Resolved,
} from '@/lib/extraction/rules/date-context';
import {
  countOf,
  likelyMonth,
  MONTH_NAMES,
  saturdayBefore,
  WEEKDAY,
} from '@/lib/extraction/rules/weekdays';

const IN_A_MONTH =
  '(?:(?:in|for|of|during|since|throughout|over|about|from|(?:(?:early|late|mid|last|this|sometime|around)[\\s-]+(?:in\\s+)?))[\\s-]*)+';
const VAGUE: Resolved = { day: null };

/** Mentions of stretches of time: months, weeks, weekends, seasons. None of them is a single day. */
export const spanRules: DateRule[] = [
  dateRule(
    `(?<!\\d(?:st|nd|rd|th)?\\s)\\b${IN_A_MONTH}\\b(${MONTH_NAMES})\\b(?!\\s+\\d{1,2}\\b(?!:))(?:,?\\s+(?:of\\s+)?((?:19|20)\\d\\d))?`,
    ([name, year], context) => {
      // "may" is a verb more often than a month.
      if (name === 'may' && !year) return null;
      const month = likelyMonth(name, year, context);
      return month ? { day: null, month, span: monthSpan(month) } : VAGUE;
    },
  ),
  dateRule('\\b(?:in\\s+|during\\s+|sometime\\s+)?last\\s+month\\b', (_, { reference }) => {
    const before = reference?.subtract({ months: 1 });
    if (!before) return VAGUE;
    const month = { year: before.year, month: before.month };
    return { day: null, month, span: monthSpan(month) };
  }),
  dateRule('\\b(last|earlier\\s+this|sometime\\s+this)\\s+week\\b', (groups, { reference }) => {
    if (!reference) return VAGUE;
    const monday = reference.subtract({ days: reference.dayOfWeek - 1 });
    const isLast = groups[0]?.toLowerCase() === 'last';
    const from = isLast ? monday.subtract({ weeks: 1 }) : monday;
    return { day: null, span: { from, to: isLast ? from.add({ days: 6 }) : reference } };
  }),
  dateRule(
    '\\b(a couple of|\\w+)\\s+weekends\\s+ago\\b|\\bthe\\s+weekend\\s+before\\s+(last)\\b',
    (groups, context) => weekendBack(groups[1] ? 2 : countOf(groups[0]), context),
  ),
  dateRule(
    '\\b(last|this past|past|this|over the|the)\\s+weekend\\b(?!\\s+(?:of|before|after))',
    (groups, context) =>
      // Said on a Saturday or Sunday, "last weekend" is the one before.
      weekendBack(/^(?:last|(?:this )?past)$/i.test(groups[0] ?? '') ? 1 : 0, context),
  ),
  dateRule(
    '\\b(?:in|during|since|over|that|back\\s+in)\\s+(?:the\\s+)?(?:early\\s+|late\\s+)?(?:spring|summer|fall|autumn|winter)\\b(?:,?\\s+(?:of\\s+)?(?:i\\s+think\\s+)?(?:19|20)\\d\\d)?',
    () => VAGUE,
  ),
  dateRule('\\b(?:in|since|think|around)\\s+(?:19|20)\\d\\d\\b', () => VAGUE),
  dateRule(
    `\\b(?:the other (?:day|night|week|weekend)|(?:next|this|that|last|past) (?:month|year|summer|winter|spring|fall|autumn)|this week|(?:a few|several|some|a couple of) (?:days|weeks|months|years|weekends|summers) (?:ago|back)(?:,? (?:on )?(?:a )?${WEEKDAY})?|(?:\\w+ )?(?:months|years|summers|winters) ago|sometime|back then|used to|at some point|one (?:day|night|time)\\b(?! (?:only|more)))`,
    () => VAGUE,
  ),
];

function weekendBack(back: number | null, { reference }: DateContext): Resolved {
  if (!reference || back === null) return VAGUE;
  const isOn = reference.dayOfWeek >= 6;
  // From Monday on, "last weekend" and "one weekend ago" are the one just past.
  const from = saturdayBefore(reference).subtract({ weeks: isOn ? back : Math.max(0, back - 1) });
  return { day: null, weekend: from, span: { from, to: from.add({ days: 1 }) } };
}

export function monthSpan({ year, month }: { year: number; month: number }): DaySpan {
  const from = Temporal.PlainDate.from({ year, month, day: 1 });
  return { from, to: from.add({ months: 1 }).subtract({ days: 1 }) };
}
