import { Temporal } from 'temporal-polyfill';

type Day = Temporal.PlainDate;
type Place = { country?: string | null };

const FIXED: Record<string, [month: number, day: number]> = {
  "new year's day": [1, 1],
  "new year's eve": [12, 31],
  "new year's": [1, 1],
  "valentine's day": [2, 14],
  "valentine's": [2, 14],
  "st. patrick's day": [3, 17],
  'cinco de mayo': [5, 5],
  juneteenth: [6, 19],
  'fourth of july': [7, 4],
  '4th of july': [7, 4],
  'july 4th': [7, 4],
  'july fourth': [7, 4],
  'independence day': [7, 4],
  halloween: [10, 31],
  'bonfire night': [11, 5],
  'veterans day': [11, 11],
  'anzac day': [4, 25],
  'australia day': [1, 26],
  'waitangi day': [2, 6],
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  'christmas morning': [12, 25],
  christmas: [12, 25],
  'boxing day': [12, 26],
};
type Rule = [month: number, weekday: number, nth: number];
/** Month, weekday (1 = Monday) and which of them; -1 is the last. As kept in the United States. */
const MOVING: Record<string, Rule> = {
  'martin luther king day': [1, 1, 3],
  'mlk day': [1, 1, 3],
  "presidents' day": [2, 1, 3],
  'presidents day': [2, 1, 3],
  "mother's day": [5, 7, 2],
  'memorial day': [5, 1, -1],
  "father's day": [6, 7, 3],
  'labor day': [9, 1, 1],
  'columbus day': [10, 1, 2],
  "indigenous peoples' day": [10, 1, 2],
  thanksgiving: [11, 4, 4],
  'black friday': [11, 4, 4],
};
/** Where another country keeps it on another day; null: it isn't kept by one rule. */
const ELSEWHERE: Record<string, Record<string, Rule | null>> = {
  thanksgiving: { CA: [10, 1, 2] },
  "father's day": { AU: [9, 7, 1], NZ: [9, 7, 1] },
  // Mothering Sunday: the fourth of Lent, see EASTER.
  "mother's day": { GB: null, IE: null },
};
const EASTER: Record<string, number> = {
  'mothering sunday': -21,
  'palm sunday': -7,
  'good friday': -2,
  'easter sunday': 0,
  'easter monday': 1,
  easter: 0,
};

const NAMES = [...Object.keys(FIXED), ...Object.keys(MOVING), ...Object.keys(EASTER)];
/** Longest first, so that Christmas Eve isn't Christmas; matches typographic apostrophes too. */
export const HOLIDAY = NAMES.toSorted((a, b) => b.length - a.length)
  .map((name) => name.replaceAll("'", "['’]").replaceAll('.', '\\.?'))
  .join('|');

/** The day of a holiday (as matched by HOLIDAY) in a year, as the country keeps it. */
export function holiday(matched: string, year: number, { country }: Place = {}): Day | null {
  const name = matched.toLowerCase().replaceAll('’', "'").replace(/^st /, 'st. ');
  const fixed = FIXED[name];
  if (fixed) return Temporal.PlainDate.from({ year, month: fixed[0], day: fixed[1] });
  const elsewhere = ELSEWHERE[name]?.[country ?? ''];
  if (elsewhere === null) return easter(year).subtract({ days: 21 });
  const moving = elsewhere ?? MOVING[name];
  if (moving) return nthWeekday(year, ...moving).add({ days: name === 'black friday' ? 1 : 0 });
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
