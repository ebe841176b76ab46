import { z } from 'zod';

/** What the database says about a plan that is full. */
export const planLimit = z.object({
  code: z.literal('plan_limit'),
  used: z.number(),
  limit: z.number(),
  plan: z.string(),
});

/** Why nothing more fits, for the person whose plan it is: "Your Free plan holds 5 entries…". */
export function planLimitSentence(
  kind: 'entries' | 'files',
  room: z.infer<typeof planLimit>,
): string {
  const noun = kind === 'entries' ? ['entry', 'entries'] : ['file', 'files'];
  const unit = room.limit === 1 ? noun[0] : noun[1];
  return `Your ${room.plan} plan holds ${room.limit} ${unit}, and ${room.used} ${room.used === 1 ? 'is' : 'are'} used.`;
}
