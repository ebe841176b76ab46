import type { Route } from 'next';

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

/** What of the timeline is shown and how; stands in the address, so that it can be kept and sent. */
export type TimelineFilters = {
  /** In the order of TYPES; none means all. */
  types: TimelineType[];
  /** Calendar days, both included. */
  from?: string | undefined;
  to?: string | undefined;
  person?: string | undefined;
  basis?: (typeof BASES)[number] | undefined;
  evidence?: 'yes' | undefined;
  confirmed?: 'yes' | undefined;
  pattern?: Pattern | undefined;
  late?: 'yes' | undefined;
  order?: 'oldest' | undefined;
  view?: 'table' | undefined;
};

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
