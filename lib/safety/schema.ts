import { z } from 'zod';
import { IDLE_MINUTES } from '@/lib/safety/idle';

/** How careful somebody wants Daylight to be; null minutes: it never locks by itself. */
export const privacyInput = z.object({
  discreet: z.boolean(),
  idleMinutes: z.literal(IDLE_MINUTES).nullable(),
  ai: z.boolean(),
});
export type PrivacyInput = z.infer<typeof privacyInput>;
