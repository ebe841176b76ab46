import type { ChronologyEvent } from '@/lib/chronology/view';
import { sourceWords, standingWords } from '@/lib/chronology/words';
import { basisWords, typeWords } from '@/lib/events/words';

/** The head of the table; days and times are those of the place, never an instant. */
export const COLUMNS = [
  ...['Date', 'Time', 'End date', 'End time', 'Precision', 'Time zone', 'Type', 'Title'],
  ...['Description', 'Place', 'People', 'How it is known', 'Standing', 'Planned', 'Happened'],
  ...['Quotes', 'Sources', 'Files', 'SHA-256 of the files'],
] as const;

/** One event as a line of it; several quotes or files stand in one cell, a line each. */
export function rowOf(event: ChronologyEvent): string[] {
  const nameOf = (id: string) => event.files.find((file) => file.id === id)?.name ?? 'A file';
  return [
    event.event_date ?? '',
    wallTime(event.start_time),
    event.end_date ?? '',
    wallTime(event.end_time),
    PRECISION[event.precision],
    event.time_zone,
    typeWords(event.type),
    event.title,
    event.description,
    event.location ?? '',
    event.people.join('; '),
    basisWords(event.basis) ?? 'Not stated',
    standingWords(event),
    wallMoment(event.planned_at),
    wallMoment(event.actual_at),
    event.quotes.map(({ quote }) => quote).join('\n'),
    event.quotes.map((source) => sourceWords(source, nameOf)).join('\n'),
    event.files.map(({ name }) => name).join('\n'),
    event.files.map(({ sha256 }) => sha256 ?? '').join('\n'),
  ];
}

const PRECISION: Record<ChronologyEvent['precision'], string> = {
  exact: 'Exact time',
  day: 'Day only',
  approximate: 'Approximate',
  unknown: 'Day not certain',
};

// 18:30:00 and 2026-03-10T18:30:00: nobody writes down seconds.
function wallTime(time: string | null): string {
  return time?.slice(0, 5) ?? '';
}

function wallMoment(moment: string | null): string {
  return moment?.slice(0, 16).replace('T', ' ') ?? '';
}
