const windowMs = 60_000;
const allowedInWindow = 5;
const waitingAtMost = 20;

export type Attempts = {
  /**
   * Runs a try for this key, one after the other. `work` gives whether the try was wrong. Resolves to
   * null, without running it, when the key had five wrong tries in the last minute.
   */
  run<T>(key: string, work: () => Promise<{ result: T; wrong: boolean }>): Promise<T | null>;
};

/** Slows down guessing: counts wrong tries by key, in memory, and never lets two run at once. */
export function countAttempts(now: () => number = Date.now): Attempts {
  const wrongAt = new Map<string, number[]>();
  const queues = new Map<string, { last: Promise<unknown>; waiting: number }>();

  const recent = (key: string) => {
    const times = (wrongAt.get(key) ?? []).filter((time) => time > now() - windowMs);
    if (times.length > 0) wrongAt.set(key, times);
    else wrongAt.delete(key);
    return times;
  };

  async function attempt<T>(
    key: string,
    work: () => Promise<{ result: T; wrong: boolean }>,
  ): Promise<T | null> {
    if (recent(key).length >= allowedInWindow) return null;
    const { result, wrong } = await work();
    if (wrong) wrongAt.set(key, [...recent(key), now()]);
    else wrongAt.delete(key);
    return result;
  }

  return {
    async run(key, work) {
      for (const old of wrongAt.keys()) recent(old);
      const queue = queues.get(key) ?? { last: Promise.resolve(), waiting: 0 };
      if (queue.waiting >= waitingAtMost) return null;
      queue.waiting += 1;
      const mine = queue.last.then(() => attempt(key, work));
      queue.last = mine.catch(() => {});
      queues.set(key, queue);
      try {
        return await mine;
      } finally {
        queue.waiting -= 1;
        if (queue.waiting === 0) queues.delete(key);
      }
    },
  };
}
