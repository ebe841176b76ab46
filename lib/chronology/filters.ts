import type { Route } from 'next';
import { z } from 'zod';

const day = z.iso.date().optional().catch(undefined);

const filtersSchema = z.object({
  /** Calendar days, both included. */
  from: day,
  to: day,
  confirmed: z.literal('yes').optional().catch(undefined),
});

/** Which events a chronology holds; stands in its address, so that a print says what it is of. */
export type ChronologyFilters = z.infer<typeof filtersSchema>;

/** Takes whatever stands in an address; what makes no sense there is left out. */
export function parseChronologyFilters(params: Record<string, unknown>): ChronologyFilters {
  return filtersSchema.parse(params);
}

/** The address of the page to print, or of the table, with these filters. */
export function chronologyPath(filters: ChronologyFilters, form: 'page' | 'csv' = 'page'): Route {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value) params.set(name, value);
  const path = form === 'csv' ? '/export/chronology.csv' : '/export/chronology';
  return (params.size > 0 ? `${path}?${params}` : path) as Route;
}
