import type { EntryListItem } from '@/lib/entries/views';
import { clock, timeIn } from '@/lib/time/clock';
import { dayIn } from '@/lib/time/day-in';
import { lagWords, monthOf, shortDay } from '@/lib/time/days';

export type ListedEntry = EntryListItem & {
  /** When it was written, in words: "Written the same day". */
  written: string;
  /** Whether the entry above it in the list is about the same day. */
  sameDay: boolean;
};

export type Month = { name: string; entries: ListedEntry[] };

/**
 * Entries by month, latest day first, the latest written first within a day. An entry whose day
 * isn't certain stands where it was written. `today` is a calendar day.
 */
export function byMonth(entries: EntryListItem[], today: string, twelveHours: boolean): Month[] {
  const sorted = entries
    .map((entry) => ({ entry, day: entry.referenceDate ?? writtenDay(entry) }))
    .sort((a, b) => compare(b.day, a.day) || compare(b.entry.submittedAt, a.entry.submittedAt));
  const months: Month[] = [];
  let above: EntryListItem | null = null;
  for (const { entry, day } of sorted) {
    const name = monthOf(day);
    if (months.at(-1)?.name !== name) months.push({ name, entries: [] });
    const sameDay = above?.referenceDate === entry.referenceDate && entry.referenceDate !== null;
    const written = writtenWords(entry, today, twelveHours);
    months.at(-1)?.entries.push({ ...entry, written, sameDay });
    above = entry;
  }
  return months;
}

function writtenWords(entry: EntryListItem, today: string, twelveHours: boolean): string {
  const day = writtenDay(entry);
  if (day === today && (entry.referenceDate ?? today) === today) {
    return `Written ${clock(timeIn(entry.timeZone, new Date(entry.submittedAt)), twelveHours)}`;
  }
  return `Written ${lagWords(entry.referenceDate, day) ?? shortDay(day)}`;
}

function writtenDay({ timeZone, submittedAt }: EntryListItem): string {
  return dayIn(timeZone, new Date(submittedAt));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
