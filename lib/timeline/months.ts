import { addDays, daysBetween, monthOf } from '@/lib/time/days';

/** Days without a record that are worth a line. */
const A_GAP = 14;

/** The events of one calendar day; `day` is null for those whose day isn't known. */
export type Day<T> = { day: string | null; events: T[]; gap: Gap | null };
export type Month<T> = { name: string; days: Day<T>[] };
/** The first and the last of the days between this day and the one above for which nothing is recorded. */
export type Gap = { from: string; to: string };

/** Events in the order in which they come, by month and day; undated ones are a group of their own. */
export function byMonth<T extends { event_date: string | null }>(events: T[]): Month<T>[] {
  const months: Month<T>[] = [];
  let above: string | null = null;
  for (const event of events) {
    const day = event.event_date;
    const name = day ? monthOf(day) : 'Date not known';
    if (months.at(-1)?.name !== name) months.push({ name, days: [] });
    const days = months.at(-1)?.days ?? [];
    if (days.length === 0 || days.at(-1)?.day !== day) {
      days.push({ day, events: [], gap: day && above ? gapBetween(above, day) : null });
    }
    days.at(-1)?.events.push(event);
    above = day;
  }
  return months;
}

function gapBetween(one: string, other: string): Gap | null {
  const [first, last] = one < other ? [one, other] : [other, one];
  const between = daysBetween(first, last) - 1;
  return between >= A_GAP ? { from: addDays(first, 1), to: addDays(last, -1) } : null;
}
