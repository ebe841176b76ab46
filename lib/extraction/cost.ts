import type { Usage } from '@/lib/extraction/model';

/** What a million tokens cost; the currency is that of whoever set it. */
export type Prices = { input: number | undefined; output: number | undefined };

/** What a call cost, to six places; null without both prices, or where nothing was used. */
export function costOf(usage: Usage | null, { input, output }: Prices): number | null {
  if (!usage || input === undefined || output === undefined) return null;
  const cost = (usage.inputTokens * input + usage.outputTokens * output) / 1_000_000;
  return Math.round(cost * 1_000_000) / 1_000_000;
}
