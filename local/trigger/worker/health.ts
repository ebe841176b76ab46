import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

const Health = z.object({ ok: z.boolean(), worker: z.enum(['registered', 'waiting']) });
type Health = z.infer<typeof Health>;

const lookEveryMs = 2_000;
// A cold start on a busy machine was seen to take 29 s.
const patienceMs = 90_000;

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
 * Settles when the CLI has been of no use for 90 s although the control plane works: it sits there
 * for ever when its first registration failed, or when its connection broke for good.
 */
export async function untilUseless(apiUrl: string, signal: AbortSignal): Promise<void> {
  let usefulAt = Date.now();
  while (!signal.aborted && Date.now() - usefulAt < patienceMs) {
    await pause(lookEveryMs, undefined, { signal }).catch(() => {});
    const health = await askHealth(apiUrl, signal);
    if (!health?.ok || health.worker === 'registered') usefulAt = Date.now();
  }
}
