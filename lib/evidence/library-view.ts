import { z } from 'zod';
import { KINDS } from '@/lib/evidence/library-filters';

/** One file of the library, as the database lists it. */
const libraryItem = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(KINDS),
  /** By its bytes once they were looked at, until then as its owner's device called it. */
  type: z.string(),
  size: z.number(),
  status: z.enum(['received', 'damaged']),
  reading_status: z.enum([
    'not_read',
    'reading',
    'read',
    'partly_read',
    'could_not_read',
    'kept_not_read',
  ]),
  reading_reason: z.string().nullable(),
  words: z.number().nullable(),
  summary: z.string().nullable(),
  note: z.string().nullable(),
  thumbnail: z.enum(['made', 'none']).nullable(),
  /** ISO instant. */
  received_at: z.string(),
  /** How many entries and events use it. */
  entries: z.number(),
  events: z.number(),
  /** Where a search found it: page 0 is its name and note. */
  page: z.number().nullable(),
  excerpt: z.string().nullable(),
});
export type LibraryItem = z.infer<typeof libraryItem>;

const counts = z.record(z.string(), z.number());
const either = z.object({ yes: z.number(), no: z.number() });

export const libraryAnswer = z.object({
  items: z.array(libraryItem),
  /** Under all filters, and without any. */
  total: z.number(),
  all: z.number(),
  /** How many there would be under each choice of one filter while the others stay. */
  kinds: counts,
  months: counts,
  linked: either,
  readable: either,
});
export type Library = z.infer<typeof libraryAnswer>;

/** After which file a list goes on. */
export const cursorSchema = z.object({ id: z.uuid(), received_at: z.string().max(40) });
export type Cursor = z.infer<typeof cursorSchema>;

/** What a list of files shows, and to whom. */
export type ShownFiles = {
  items: LibraryItem[];
  /** What was searched for; empty for nothing. */
  query: string;
  /** Files that are being read on their own. */
  running: ReadonlySet<string>;
  habits: Habits;
};

/** How somebody reads dates. */
export type Habits = { timeZone: string; twelveHours: boolean };
