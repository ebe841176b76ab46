import { z } from 'zod';
import { listedEvent, standing } from '@/lib/timeline/listed-event';
import { timelineCursor } from '@/lib/timeline/view';

const quote = z.object({
  quote: z.string(),
  /** The file that the words stand in, and its page; null for words of an entry. */
  file: z.uuid().nullable(),
  page: z.number().nullable(),
  /** Whether they stand in a correction of the entry. */
  corrected: z.boolean(),
  /** The day that the entry is about; null where its writer wasn't sure. */
  entry_day: z.string().nullable(),
  /** ISO instant, and the zone that its writer was in. */
  written_at: z.string().nullable(),
  entry_zone: z.string().nullable(),
});

const file = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Bytes. */
  size: z.number(),
  sha256: z.string().nullable(),
  /** What lies in Storage isn't what its sender announced. */
  damaged: z.boolean(),
});

const chronologyEvent = listedEvent.extend({
  ...standing,
  description: z.string(),
  origin: z.enum(['model', 'rules', 'person']),
  time_zone: z.string(),
  quotes: z.array(quote),
  files: z.array(file),
  cursor: timelineCursor,
});

const chronologyCounts = z.object({
  /** Events that the filters let through, and all there are. */
  listed: z.number(),
  all: z.number(),
  /** Of all: how many have no day. */
  undated: z.number(),
  /** Of the listed: how many nobody has confirmed. */
  suggested: z.number(),
});

export const chronologyAnswer = z.object({
  items: z.array(chronologyEvent),
  counts: chronologyCounts.nullable(),
});

export type ChronologyQuote = z.infer<typeof quote>;
export type ChronologyFile = z.infer<typeof file>;
export type ChronologyEvent = z.infer<typeof chronologyEvent>;
export type ChronologyCounts = z.infer<typeof chronologyCounts>;
export type Chronology = { events: ChronologyEvent[]; counts: ChronologyCounts };
