import type { ItemReading } from '@/lib/evidence/item-view';
import { clock, timeIn } from '@/lib/time/clock';
import { dayIn } from '@/lib/time/day-in';
import { shortDay } from '@/lib/time/days';

/** Dates of one origin: all of them, in the order in which they were found; none is chosen. */
export type DatesOf = { label: string; values: string[]; detail: string };

type Origin = ItemReading['dates'][number]['origin'];

const ORIGINS: [Origin, string, string][] = [
  ['exif', 'Camera', 'Written by the device into the picture.'],
  ['header', 'E-mail', 'Written by the sender’s mail program.'],
  ['file', 'File', 'Written into the file by the program that made it.'],
  ['on_screen', 'Written on it', 'As it stands there.'],
];

/** The dates of a file by where they come from, those without any left out. */
export function datesByOrigin(dates: ItemReading['dates'], twelveHours: boolean): DatesOf[] {
  return ORIGINS.flatMap(([origin, label, detail]) => {
    const values = dates
      .filter((date) => date.origin === origin)
      .map(({ value }) => wallWords(value, twelveHours));
    return values.length > 0 ? [{ label, detail, values: [...new Set(values)] }] : [];
  });
}

/** An instant where its reader lives: "Mon 9 March 2026, 9:11 pm". */
export function momentWords(instant: string, timeZone: string, twelveHours: boolean): string {
  const date = new Date(instant);
  return `${shortDay(dayIn(timeZone, date))}, ${clock(timeIn(timeZone, date), twelveHours)}`;
}

// Wall time as it stands in the file, with the offset only where the file gives one.
function wallWords(value: string, twelveHours: boolean): string {
  const wall = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/.exec(value);
  if (!wall) return value;
  const [, day = '', time = '', offset] = wall;
  const zone = offset ? `, UTC${offset === 'Z' ? '' : offset}` : '';
  return `${shortDay(day)}, ${clock(time, twelveHours)}${zone || ', no time zone given'}`;
}
