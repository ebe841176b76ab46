import type { Route } from 'next';
import { addDays } from '@/lib/time/days';

export const KINDS = ['picture', 'document', 'email', 'recording'] as const;
/** What of the library is asked for; stands in the address, so that it can be kept and gone back to. */
export type LibraryFilters = {
  q: string;
  kind?: (typeof KINDS)[number] | undefined;
  /** YYYY-MM, when it was added, as its owner lives through it. */
  month?: string | undefined;
  linked?: 'yes' | 'no' | undefined;
  readable?: 'yes' | 'no' | undefined;
};

/** The address of the library with these filters. */
export function libraryPath({ q, ...rest }: LibraryFilters): Route {
  const params = new URLSearchParams();
  if (q) params.set('q', q);
  for (const [name, value] of Object.entries(rest)) if (value) params.set(name, value);
  return (params.size > 0 ? `/evidence?${params}` : '/evidence') as Route;
}

export function isFiltered({ q, ...rest }: LibraryFilters): boolean {
  return q !== '' || Object.values(rest).some((value) => value !== undefined);
}

/** The instants between which a month lies in a zone: half-open. */
export function monthBounds(month: string, timeZone: string): { from: string; to: string } {
  const first = `${month}-01`;
  const next = addDays(`${month}-28`, 4).slice(0, 7);
  return { from: startOf(first, timeZone), to: startOf(`${next}-01`, timeZone) };
}

// The zone's offset at a guess tells the instant; asked again, for days on which the clock changes.
function startOf(day: string, timeZone: string): string {
  const wall = Date.parse(`${day}T00:00:00Z`);
  const guess = wall - offsetAt(wall, timeZone);
  return new Date(wall - offsetAt(guess, timeZone)).toISOString();
}

function offsetAt(instant: number, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(instant);
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000;
}
