import type { EntryEvent } from '@/lib/entries/views';
import { clock } from '@/lib/time/clock';
import { dayParts, shortDay } from '@/lib/time/days';

type Timed = Pick<
  EntryEvent,
  'event_date' | 'start_time' | 'end_date' | 'end_time' | 'precision' | 'planned_at' | 'actual_at'
>;

/**
 * When something happened, in words; precision is always said. The day is left out where the page
 * is about that day already (`shownDay`).
 */
export function whenWords(event: Timed, shownDay: string | null, twelveHours: boolean): string {
  const { event_date: day, start_time: start, end_time: end, end_date: lastDay } = event;
  if (!day) return 'Day not certain';
  if (event.precision === 'approximate' && !start && isWholeMonth(day, lastDay)) {
    const { month, year } = dayParts(day);
    return `sometime in ${month} ${year}`;
  }
  const time = (value: string) => clock(value, twelveHours);
  const about = event.precision === 'approximate' ? 'about ' : '';
  const until = lastDay && lastDay !== day ? ` to ${shortDay(lastDay)}` : '';
  const date = day === shownDay && !until ? '' : shortDay(day) + until;
  if (!start) return date ? `${about}${date}` : about ? 'About that day' : 'No time given';
  const range = `${about}${time(start)}${end ? ` to ${time(end)}` : ''}`;
  return date ? `${date}, ${range}` : range;
}

/** From the first to the last day of one month: no day of it is meant. */
function isWholeMonth(first: string, last: string | null): boolean {
  if (!last || !first.endsWith('-01') || first.slice(0, 7) !== last.slice(0, 7)) return false;
  return dayParts(nextDay(last)).number === 1;
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** "Planned 6:00 pm, happened 6:25 pm", where an entry says both; the day is the event's. */
export function plannedWords(event: Timed, twelveHours: boolean): string | null {
  const { planned_at: planned, actual_at: actual } = event;
  if (!planned || !actual || planned === actual) return null;
  // Wall time without a zone: 2026-03-10T18:00:00.
  const time = (value: string) => clock(value.slice(11), twelveHours);
  return `Planned ${time(planned)}, happened ${time(actual)}`;
}

/** What a form offers, in its order. */
export const TYPES = [
  ['positive_parenting', 'Positive parenting'],
  ['incident', 'Incident'],
  ['medical', 'Medical'],
  ['school', 'School'],
  ['communication', 'Communication'],
  ['legal', 'Legal'],
] as const;
export const BASES = [
  ['first_hand', 'I saw or heard it'],
  ['told_by_child', 'A child told me'],
  ['told_by_other', 'Somebody else told me'],
  ['document', 'From a document'],
  ['not_stated', 'Not stated'],
] as const;
export const ROLES = [
  ['self', 'Me'],
  ['co_parent', 'Co-parent'],
  ['child', 'Child'],
  ['witness', 'Witness'],
  ['professional', 'Professional'],
  ['other', 'Other'],
] as const;

/** What somebody is in an event. */
export function roleWords(role: EntryEvent['event_participants'][number]['role']): string {
  return ROLES.find(([one]) => one === role)?.[1] ?? 'Other';
}

/** A moment of wall time, 2026-03-10T18:00:00: "Tue 10 March 2026, 6:00 pm". */
export function momentInWords(moment: string, twelveHours: boolean): string {
  return `${shortDay(moment.slice(0, 10))}, ${clock(moment.slice(11), twelveHours)}`;
}

/** What kind of event. */
export function typeWords(type: EntryEvent['type']): string {
  return TYPES.find(([one]) => one === type)?.[1] ?? type;
}

/** How its writer knows; null where nothing says so. */
export function basisWords(basis: EntryEvent['basis']): string | null {
  switch (basis) {
    case 'first_hand':
      return 'First-hand';
    case 'told_by_child':
      return 'Told by child';
    case 'told_by_other':
      return 'Told by somebody else';
    case 'document':
      return 'From a document';
    case 'not_stated':
      return null;
  }
}
