import { z } from 'zod';
import type { EntryEvent } from '@/lib/entries/views';
import { readDate, readLine, readLocation, readMessage, readPerson } from '@/lib/readers/schema';
import type { Database } from '@/types/database';

// Without the text, which the reading has.
type Row = Omit<Database['public']['Tables']['evidence']['Row'], 'pages'>;

// Readings of earlier readers have less: what is missing is empty, and never a reason to show nothing.
const itemPage = z.object({
  page: z.number().int().min(1),
  text: z.string(),
  confidence: z.number().nullable().catch(null),
  lines: z.array(readLine).catch([]),
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).catch(0),
  messages: z.array(readMessage).catch([]),
});
export type ItemPage = z.infer<typeof itemPage>;

const reading = z.object({
  pages: z.array(itemPage).nullable().catch(null),
  dates: z.array(readDate).catch([]),
  people: z.array(readPerson).catch([]),
  location: readLocation.nullable().catch(null),
  addresses_software: z.boolean().catch(false),
  hidden_text: z.boolean().catch(false),
});

/** What was read in a file, whichever reader read it. */
export type ItemReading = Omit<z.infer<typeof reading>, 'pages'> & { pages: ItemPage[] };

export function parseReading(row: object): ItemReading {
  const { pages, ...rest } = reading.parse(row);
  return { ...rest, pages: pages ?? [] };
}

/** Words of this file that an event came from: UTF-16 offsets into the page's text, half-open. */
export type ItemQuote = {
  /** Of its event, as it is numbered on this page. */
  number: number;
  eventId: string;
  page: number;
  start: number;
  end: number;
  settled: boolean;
};

export type ItemEvent = Pick<
  EntryEvent,
  'id' | 'entry_id' | 'title' | 'type' | 'state' | 'event_date'
> & {
  number: number;
  /** Without this file nothing would bear it out. */
  restsHereOnly: boolean;
};

export type ItemEntry = {
  id: string;
  reference_date: string | null;
  submitted_at: string;
  time_zone: string;
};

/** The e-mail that a file came in, or a file that came in this e-mail. */
export type Relative = { id: string; name: string; isAround: boolean };

export type HistoryLine = {
  id: string;
  action: string;
  /** ISO instant. */
  at: string;
  before: unknown;
  after: unknown;
};

/** Everything that the page of one file shows. */
export type ItemView = {
  file: Row;
  reading: ItemReading;
  quotes: ItemQuote[];
  events: ItemEvent[];
  entries: ItemEntry[];
  relatives: Relative[];
  history: HistoryLine[];
};

/** What is left of a file that its owner deleted. */
export type DeletedItem = { history: HistoryLine[] };
