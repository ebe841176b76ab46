import type { EntryView } from '@/lib/entries/views';
import { momentWords } from '@/lib/evidence/date-words';
import { dayIn } from '@/lib/time/day-in';
import { lagWords } from '@/lib/time/days';

/** When an entry was written, where its writer was: "Tue 10 March 2026, 3:30 pm", and how long after. */
export type Written = { words: string; lag: string | null };

/**
 * For the server to say: a browser's first question about a time zone holds up a page that is opening.
 */
export function writtenOf(entry: EntryView['entry'], twelveHours: boolean): Written {
  const { reference_date, submitted_at, time_zone } = entry;
  return {
    words: momentWords(submitted_at, time_zone, twelveHours),
    lag: lagWords(reference_date, dayIn(time_zone, new Date(submitted_at))),
  };
}
