import { z } from 'zod';
import { BASES, PATTERNS, type TimelineFilters, TYPES } from '@/lib/timeline/filters';

const day = z.iso.date().optional().catch(undefined);
const on = z.literal('yes').optional().catch(undefined);

const filtersSchema = z.object({
  types: z
    .string()
    .transform((list) => TYPES.filter((type) => list.split(',').includes(type)))
    .catch([]),
  from: day,
  to: day,
  person: z.string().trim().min(1).max(120).optional().catch(undefined),
  basis: z.enum(BASES).optional().catch(undefined),
  evidence: on,
  confirmed: on,
  pattern: z.enum(PATTERNS).optional().catch(undefined),
  late: on,
  order: z.literal('oldest').optional().catch(undefined),
  view: z.literal('table').optional().catch(undefined),
}) satisfies z.ZodType<TimelineFilters>;

/** Takes whatever stands in an address; what makes no sense there is left out. */
export function parseTimelineFilters(params: Record<string, unknown>): TimelineFilters {
  const { types, ...rest } = params;
  return filtersSchema.parse({ ...rest, types: Array.isArray(types) ? types.join(',') : types });
}
