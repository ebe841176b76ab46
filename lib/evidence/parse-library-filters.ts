import { z } from 'zod';
import { KINDS, type LibraryFilters } from '@/lib/evidence/library-filters';

const yesNo = z.enum(['yes', 'no']);

const filtersSchema = z.object({
  q: z.string().trim().max(200).catch(''),
  kind: z.enum(KINDS).optional().catch(undefined),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  linked: yesNo.optional().catch(undefined),
  readable: yesNo.optional().catch(undefined),
}) satisfies z.ZodType<LibraryFilters>;

/** Takes whatever stands in an address; what makes no sense there is left out. */
export function parseFilters(params: Record<string, unknown>): LibraryFilters {
  return filtersSchema.parse({ ...params, q: params.q ?? '' });
}
