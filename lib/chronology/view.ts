import { z } from 'zod';
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

const chronologyEvent = z.object({
  id: z.uuid(),
  title: z.string(),
  description: z.string(),
  type: z.enum(['positive_parenting', 'incident', 'medical', 'school', 'communication', 'legal']),
  state: z.enum(['suggested', 'confirmed', 'edited']),
  origin: z.enum(['model', 'rules', 'person']),
  basis: z.enum(['first_hand', 'told_by_child', 'told_by_other', 'document', 'not_stated']),
  location: z.string().nullable(),
  time_zone: z.string(),
  /** Calendar days and wall times of the place where it happened. */
  event_date: z.string().nullable(),
  start_time: z.string().nullable(),
  end_date: z.string().nullable(),
  end_time: z.string().nullable(),
  precision: z.enum(['exact', 'approximate', 'day', 'unknown']),
  planned_at: z.string().nullable(),
  actual_at: z.string().nullable(),
  people: z.array(z.string()),
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
