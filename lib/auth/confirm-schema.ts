import { z } from 'zod';

/** What a link in a mail carries. */
export const confirmSchema = z.object({
  token_hash: z.string().min(1).max(512),
  type: z.enum(['signup', 'invite', 'magiclink', 'recovery', 'email_change', 'email']),
  next: z.string().max(2048).optional(),
});
