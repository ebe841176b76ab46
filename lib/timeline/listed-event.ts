import { z } from 'zod';
import { basis, eventType, precision } from '@/lib/extraction/schema';

/** What every list of events tells of one, as the database answers. */
export const listedEvent = z.object({
  id: z.uuid(),
  title: z.string(),
  type: eventType,
  location: z.string().nullable(),
  /** Calendar days and wall times of the place where it happened. */
  event_date: z.string().nullable(),
  start_time: z.string().nullable(),
  end_date: z.string().nullable(),
  end_time: z.string().nullable(),
  precision,
  planned_at: z.string().nullable(),
  actual_at: z.string().nullable(),
  people: z.array(z.string()),
});

/** How it stands, where more than finding it is wanted. Removed ones are in no list. */
export const standing = { state: z.enum(['suggested', 'confirmed', 'edited']), basis };
