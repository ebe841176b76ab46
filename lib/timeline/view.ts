import { z } from 'zod';
import { eventType } from '@/lib/extraction/schema';
import { PATTERNS } from '@/lib/timeline/filters';
import { listedEvent, standing } from '@/lib/timeline/listed-event';

/** After which event a list goes on: its day (an infinite one for none), wall time and id. */
export const timelineCursor = z.object({
  day: z.string().max(20),
  time: z.string().max(20),
  id: z.uuid(),
});
export type TimelineCursor = z.infer<typeof timelineCursor>;

/** One event of the timeline, as the database lists it. */
const timelineEvent = listedEvent.extend({
  ...standing,
  date_phrase: z.string().nullable(),
  files: z.number(),
  cursor: timelineCursor,
});
export type TimelineEvent = z.infer<typeof timelineEvent>;

const patternCount = z.object({
  pattern: z.enum(PATTERNS),
  recorded: z.number(),
  /** How many happened later than planned. */
  late: z.number(),
});
export type PatternCount = z.infer<typeof patternCount>;

const timelineCounts = z.object({
  /** Under all filters, and without any. */
  total: z.number(),
  all: z.number(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  /** How many there would be under each choice of one filter while the others stay. */
  types: z.partialRecord(eventType, z.number()),
  people: z.array(z.object({ name: z.string(), count: z.number() })),
  basis: z.record(z.string(), z.number()),
  evidence: z.number(),
  confirmed: z.number(),
  patterns: z.array(patternCount),
});
export type TimelineCounts = z.infer<typeof timelineCounts>;

export const timelineAnswer = z.object({
  items: z.array(timelineEvent),
  counts: timelineCounts.nullable(),
});
export type TimelinePage = { items: TimelineEvent[]; counts: TimelineCounts };
