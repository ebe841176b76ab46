import type { EntryView } from '@/lib/entries/views';
import { clock, timeIn } from '@/lib/time/clock';
import { dayIn } from '@/lib/time/day-in';
import { lagWords, shortDay } from '@/lib/time/days';

/** When an entry was written, where its writer was: "Tue 10 March 2026, 3:30 pm", and how long after. */
export type Written = { words: string; lag: string | null };

/**
 * For the server to say: a browser's first question about a time zone holds up a page that is opening.
 */
export function writtenOf(entry: EntryView['entry'], twelveHours: boolean): Written {
  const { reference_date, submitted_at, time_zone } = entry;
  const instant = new Date(submitted_at);
  const day = dayIn(time_zone, instant);
  const time = clock(timeIn(time_zone, instant), twelveHours);
  return { words: `${shortDay(day)}, ${time}`, lag: lagWords(reference_date, day) };
}
