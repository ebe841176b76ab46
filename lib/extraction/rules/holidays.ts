import { Temporal } from 'temporal-polyfill';

type Day = Temporal.PlainDate;

const FIXED: Record<string, [month: number, day: number]> = {
  "new year's day": [1, 1],
  "new year's eve": [12, 31],
  "valentine's day": [2, 14],
  'fourth of july': [7, 4],
  '4th of july': [7, 4],
  'july 4th': [7, 4],
  halloween: [10, 31],
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  christmas: [12, 25],
  'boxing day': [12, 26],
};
/** Month, weekday (1 = Monday) and which of them; -1 is the last. As kept in the United States. */
const MOVING: Record<string, [month: number, weekday: number, nth: number]> = {
  "mother's day": [5, 7, 2],
  'memorial day': [5, 1, -1],
  "father's day": [6, 7, 3],
  'labor day': [9, 1, 1],
  thanksgiving: [11, 4, 4],
};
const EASTER: Record<string, number> = {
  'good friday': -2,
  'easter sunday': 0,
  'easter monday': 1,
  easter: 0,
};

const NAMES = [...Object.keys(FIXED), ...Object.keys(MOVING), ...Object.keys(EASTER)];
/** Longest first, so that Christmas Eve isn't Christmas; matches typographic apostrophes too. */
export const HOLIDAY = NAMES.toSorted((a, b) => b.length - a.length)
  .map((name) => name.replaceAll("'", "['’]"))
  .join('|');

/** The day of a holiday (as matched by HOLIDAY) in a year. */
export function holiday(matched: string, year: number): Day | null {
  const name = matched.toLowerCase().replaceAll('’', "'");
  const fixed = FIXED[name];
  if (fixed) return Temporal.PlainDate.from({ year, month: fixed[0], day: fixed[1] });
  const moving = MOVING[name];
  if (moving) return nthWeekday(year, ...moving);
  const offset = EASTER[name];
  return offset === undefined ? null : easter(year).add({ days: offset });
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const start = nth > 0 ? first : first.add({ months: 1 }).subtract({ days: 7 });
  const ahead = (weekday - start.dayOfWeek + 7) % 7;
  return start.add({ days: ahead + 7 * (Math.max(nth, 1) - 1) });
}

/** Western Easter, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 });
}
