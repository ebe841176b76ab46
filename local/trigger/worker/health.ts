import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

const Health = z.object({ ok: z.boolean(), worker: z.enum(['registered', 'waiting']) });
type Health = z.infer<typeof Health>;

const lookEveryMs = 2_000;
// A cold start takes up to half a minute; where everything waits for a processor it was seen to take
// longer than this, again and again.
export const firstPatienceMs = 90_000;
const longestPatienceMs = 12 * 60_000;

/**
 * How long (ms) the next CLI may be of no use: twice as long as one before it that never was of any,
 * since a slow machine would otherwise start it again for ever.
 */
export function nextPatience(patienceMs: number, wasUseless: boolean): number {
  return wasUseless ? Math.min(patienceMs * 2, longestPatienceMs) : firstPatienceMs;
}

/** What the control plane says about itself and its worker; null when it doesn't answer. */
async function askHealth(apiUrl: string, signal: AbortSignal): Promise<Health | null> {
  try {
    const answer = await fetch(`${apiUrl}/health`, { signal });
    return Health.parse(await answer.json());
  } catch {
    return null;
  }
}

/** Settles when the control plane answers, or the signal aborts. */
export async function untilReady(apiUrl: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    if ((await askHealth(apiUrl, signal))?.ok) return;
    await pause(250, undefined, { signal }).catch(() => {});
  }
}

/**
 * Settles when the CLI has been of no use for so long (ms) although the control plane works: it sits
 * there for ever when its first registration failed, or when its connection broke for good.
 */
export async function untilUseless(
  apiUrl: string,
  patienceMs: number,
  signal: AbortSignal,
): Promise<void> {
  let usefulAt = Date.now();
  while (!signal.aborted && Date.now() - usefulAt < patienceMs) {
    await pause(lookEveryMs, undefined, { signal }).catch(() => {});
    const health = await askHealth(apiUrl, signal);
    if (!health?.ok || health.worker === 'registered') usefulAt = Date.now();
  }
}
