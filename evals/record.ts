import { z } from 'zod';
import { basis, eventType, precision, role } from '@/lib/extraction/schema';

const start = z.string().nullable();

const expectedEvent = z.object({
  type: eventType,
  alt_types: z.array(eventType).default([]),
  /** Local wall time: a day, a day with a time, or only a month or a year. */
  start,
  alt_starts: z.array(start).default([]),
  end: z.string().nullish(),
  precision,
  alt_precisions: z.array(precision).default([]),
  basis: basis.optional(),
  planned: z.string().nullish(),
  actual: z.string().nullish(),
  location: z.string().nullish(),
  participants: z.array(z.string()).default([]),
  quote: z.string(),
  quote_source: z.string().default('entry'),
  ambiguous: z.boolean().default(false),
  optional: z.boolean().default(false),
  mergeable_with_previous: z.boolean().default(false),
});

const expectedItem = z.object({
  keywords: z.array(z.string()),
  alt_keywords: z.array(z.string()).default([]),
  due: z.string().nullable(),
  alt_dues: z.array(z.string().nullable()).default([]),
  ambiguous: z.boolean().default(false),
  optional: z.boolean().default(false),
});

const labelled = z.object({
  id: z.string(),
  text: z.string(),
  reference_date: z.string().nullable(),
  timezone: z.string(),
  tags: z.array(z.string()),
  evidence: z.array(z.object({ id: z.string(), kind: z.string(), text: z.string() })).default([]),
  /** BCP 47; without a region, the zone decides between day-first and month-first. */
  locale: z.string().default('en'),
  people: z
    .array(z.object({ name: z.string(), aliases: z.array(z.string()).default([]), role }))
    .default([]),
  /** An ISO instant; left out: the end of the reference day. */
  written_at: z.string().optional(),
  expected: z.object({
    events: z.array(expectedEvent),
    action_items: z.array(expectedItem),
    must_not: z.array(z.string()),
  }),
});

export type LabelledRecord = z.infer<typeof labelled>;
export type ExpectedEvent = z.infer<typeof expectedEvent>;
export type ExpectedItem = z.infer<typeof expectedItem>;

/** Reads a set: one record a line. Throws with the number of the line that can't be read. */
export function readSet(jsonl: string): LabelledRecord[] {
  return jsonl.split('\n').flatMap((line, at) => {
    if (line.trim() === '') return [];
    const record = labelled.safeParse(parse(line, at + 1));
    if (record.success) return [record.data];
    throw new Error(`Line ${at + 1}: ${z.prettifyError(record.error)}`);
  });
}

function parse(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Error(`Line ${number} is no JSON.`);
  }
}
