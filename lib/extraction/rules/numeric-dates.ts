import { Temporal } from 'temporal-polyfill';
import {
  type DateContext,
  type DateRule,
  type Day,
  type Direction,
  dateRule,
  type Groups,
  type Resolved,
} from '@/lib/extraction/rules/date-context';
import { exactDay, WEEKDAY_OR_SHORT, weekdayNumber } from '@/lib/extraction/rules/weekdays';

const NAMED_DAY = `${WEEKDAY_OR_SHORT}\\.?,?\\s+(?:the\\s+)?`;
const NO_FIGURE_BEFORE = '(?<![\\d/.:$£€-])';

/**
 * Dates in figures: 03/04, 03/04/26, 2026-04-03, and 14.06. where days come first. A weekday beside
 * one decides between the two readings.
 */
export const numericRules: DateRule[] = [
  dateRule('(?<![\\d-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\d-])', ([year, month, day]) => ({
    day: exactDay(Number(year), Number(month), Number(day)),
  })),
  dateRule(
    `(?:\\b${NAMED_DAY})?${NO_FIGURE_BEFORE}(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?(?![\\d/%]|\\s*(?:of|cup|tsp|tablets?|mg|full)\\b)`,
    ([weekday, ...figures], context, direction) =>
      numeric(figures, weekdayNumber(weekday), context, direction),
  ),
  // "14.06." or "14.06.26"; "14.06" alone only after a word that leads to a day.
  dateRule(
    `(?:\\b${NAMED_DAY})?${NO_FIGURE_BEFORE}(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})?(?!\\d)`,
    ([weekday, ...figures], context, direction) =>
      context.dayFirst ? numeric(figures, weekdayNumber(weekday), context, direction) : null,
  ),
  dateRule(
    '(?<=\\bon\\s)(\\d{1,2})\\.(0[1-9]|1[0-2])(?![\\d.]*\\d|\\s*[ap]\\.?m)',
    (figures, context, direction) =>
      context.dayFirst ? numeric(figures, 0, context, direction) : null,
  ),
];

function numeric(
  [one, two, year]: Groups,
  weekday: number,
  context: DateContext,
  direction: Direction,
): Resolved | null {
  const [first, second] = [Number(one), Number(two)];
  // 50/50 is no date in either reading, nor is 24/7, unless a year says that it is one.
  const isAlways = one === '24' && two === '7' && !year;
  if (first === 0 || second === 0 || isAlways) return null;
  const readings: [number, number][] = context.dayFirst
    ? [
        [first, second],
        [second, first],
      ]
    : [
        [second, first],
        [first, second],
      ];
  const days = readings
    .map(([day, month]) => settle(day, month, year, context, direction))
    .filter((day) => day !== null);
  if (days.length === 0) return context.reference ? null : { day: null };
  const agreeing = days.find((day) => day.dayOfWeek === weekday);
  if (weekday === 0 || agreeing) return { day: agreeing ?? days[0] ?? null };
  return { day: days[0] ?? null, options: withWeekday(days[0], weekday) };
}

/** A day and the nearest one that has the weekday which was said beside it. */
export function withWeekday(day: Day | undefined, weekday: number): Day[] {
  if (!day) return [];
  const ahead = (weekday - day.dayOfWeek + 7) % 7;
  return [day, day.add({ days: ahead <= 3 ? ahead : ahead - 7 })];
}

function settle(
  day: number,
  month: number,
  year: string | undefined,
  { reference }: DateContext,
  direction: Direction,
): Day | null {
  if (year) return exactDay(Number(year) + (year.length === 2 ? 2000 : 0), month, day);
  return reference && nearestYear(month, day, reference, direction);
}

/** The last, or the next, such day of the year, counted from a day. */
export function nearestYear(
  month: number,
  day: number,
  reference: Day,
  direction: Direction,
): Day | null {
  const wanted = direction === 'past' ? -1 : 1;
  for (const shift of [0, 1, 2, 3, 4]) {
    const one = exactDay(reference.year + shift * wanted, month, day);
    if (one && Temporal.PlainDate.compare(one, reference) * wanted >= 0) return one;
    // Only 29 February may have to look further than a year.
    if (shift > 0 && !(month === 2 && day === 29)) return null;
  }
  return null;
}
