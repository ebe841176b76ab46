import type { Route } from 'next';
import { z } from 'zod';

export const TYPES = [
  'positive_parenting',
  'incident',
  'medical',
  'school',
  'communication',
  'legal',
] as const;
export const BASES = ['first_hand', 'told_by_child', 'told_by_other', 'document'] as const;
export const PATTERNS = ['pick_up', 'drop_off', 'exchange', 'call'] as const;

export type TimelineType = (typeof TYPES)[number];
export type Pattern = (typeof PATTERNS)[number];

const day = z.iso.date().optional().catch(undefined);
const on = z.literal('yes').optional().catch(undefined);

const filtersSchema = z.object({
  /** In the order of TYPES; none means all. */
  types: z
    .string()
    .transform((list) => TYPES.filter((type) => list.split(',').includes(type)))
    .catch([]),
  /** Calendar days, both included. */
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
});

/** What of the timeline is shown and how; stands in the address, so that it can be kept and sent. */
export type TimelineFilters = z.infer<typeof filtersSchema>;

/** Takes whatever stands in an address; what makes no sense there is left out. */
export function parseTimelineFilters(params: Record<string, unknown>): TimelineFilters {
  const { types, ...rest } = params;
  return filtersSchema.parse({ ...rest, types: Array.isArray(types) ? types.join(',') : types });
}

/** The address of the timeline with these filters. */
export function timelinePath({ types, ...rest }: TimelineFilters): Route {
  const params = new URLSearchParams();
  if (types.length > 0) params.set('types', types.join(','));
  for (const [name, value] of Object.entries(rest)) if (value) params.set(name, value);
  return (params.size > 0 ? `/timeline?${params}` : '/timeline') as Route;
}

/** How many filters narrow the list down; order and view don't. */
export function filterCount({
  order: _order,
  view: _view,
  types,
  ...rest
}: TimelineFilters): number {
  const { from, to, pattern, late, ...single } = rest;
  const pairs = [from ?? to, pattern ?? late];
  const set = [...pairs, ...Object.values(single)].filter((value) => value !== undefined);
  return set.length + (types.length > 0 ? 1 : 0);
}

/** The same way of looking with nothing left out. */
export function withoutFilters({ order, view }: TimelineFilters): TimelineFilters {
  return { types: [], order, view };
}

/** One type more, or one less. */
export function toggleType(filters: TimelineFilters, type: TimelineType): TimelineFilters {
  const has = filters.types.includes(type);
  const types = TYPES.filter((each) => (each === type ? !has : filters.types.includes(each)));
  return { ...filters, types };
}
