/** Waits so many milliseconds, less when the signal is given. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    if (signal?.aborted) done();
    else signal?.addEventListener('abort', done);
  });
}

/**
 * Asks again until the answer is true: true in time, false when `withinMs` has passed or the
 * signal was given. An answer that throws counts as not yet.
 */
export async function until(
  ask: () => boolean | Promise<boolean>,
  options: { withinMs: number; everyMs?: number; signal?: AbortSignal },
): Promise<boolean> {
  const end = Date.now() + options.withinMs;
  while (!options.signal?.aborted) {
    const yes = await Promise.resolve()
      .then(ask)
      .catch(() => false);
    if (yes) return true;
    if (Date.now() >= end) return false;
    await sleep(options.everyMs ?? 100, options.signal);
  }
  return false;
}

/** Whether the address answers with a 2xx within two seconds. */
export async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
  await response.body?.cancel();
  return response.ok;
}
