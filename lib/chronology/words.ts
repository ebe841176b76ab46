import type { ChronologyFilters } from '@/lib/chronology/filters';
import type { ChronologyCounts, ChronologyEvent, ChronologyQuote } from '@/lib/chronology/view';
import { counted } from '@/lib/counted';
import { dayIn } from '@/lib/time/day-in';
import { shortDay } from '@/lib/time/days';
import { spanWords } from '@/lib/timeline/words';

/** Who made an event and whether a person has looked at it. */
export function standingWords({ origin, state }: Pick<ChronologyEvent, 'origin' | 'state'>) {
  if (origin === 'person') return 'Added by the writer';
  if (state === 'suggested') return 'Suggested, not confirmed';
  return state === 'edited' ? 'Edited by the writer' : 'Confirmed by the writer';
}

/** Where quoted words stand: "File 2, page 1", "Entry about Tue 10 March 2026". */
export function sourceWords(source: ChronologyQuote, numberOf: (fileId: string) => string): string {
  if (source.file) {
    return source.page ? `${numberOf(source.file)}, page ${source.page}` : numberOf(source.file);
  }
  const entry = source.entry_day
    ? `entry about ${shortDay(source.entry_day)}`
    : 'entry, day not certain';
  const written = writtenWords(source);
  return `${source.corrected ? `Correction of the ${entry}` : capital(entry)}${written}`;
}

function writtenWords({ written_at: at, entry_zone: zone }: ChronologyQuote): string {
  return at && zone ? `, written ${shortDay(dayIn(zone, new Date(at)))}` : '';
}

/** What a chronology holds and what it leaves out, so that a selection never looks like the whole. */
export function selectionWords(
  { from, to, confirmed }: ChronologyFilters,
  { listed, all }: ChronologyCounts,
): string {
  const left = all - listed;
  const what = `${counted(listed, confirmed ? 'confirmed event' : 'event')}${periodWords(from, to)}`;
  if (left === 0) return `${what}. Nothing is left out.`;
  return `${what}. ${counted(left, 'event')} of the journal ${left === 1 ? 'is' : 'are'} left out.`;
}

function periodWords(from: string | undefined, to: string | undefined): string {
  if (from && to && from <= to) return `, ${spanWords(from, to)}`;
  return `${from ? `, from ${shortDay(from)}` : ''}${to ? `, until ${shortDay(to)}` : ''}`;
}

/** What a record is and isn't; stands on every print. */
export const RECORD_LINE =
  'This is a record kept by the person who wrote the journal. Software helped to put it in order. It makes no promise about how a court will treat it.';

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
