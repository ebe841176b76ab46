type Held = { signal: AbortSignal; letGo(): void };

export type UploadLocks = {
  /** Takes the lock; whoever has it is asked to stop. Null when they don't in time. */
  hold(id: string): Promise<Held | null>;
};

const patienceMs = 10_000;

/**
 * One request at a time for each upload. The newest wins: after a lost connection the server may
 * still be waiting for bytes of a request whose sender has begun another.
 */
export function uploadLocks(): UploadLocks {
  const holders = new Map<string, { stop: AbortController; gone: Promise<void> }>();

  return {
    async hold(id) {
      const until = Date.now() + patienceMs;
      for (let holder = holders.get(id); holder; holder = holders.get(id)) {
        holder.stop.abort();
        const left = until - Date.now();
        if (left <= 0 || !(await within(left, holder.gone))) return null;
      }
      const stop = new AbortController();
      const { promise, resolve } = Promise.withResolvers<void>();
      const mine = { stop, gone: promise };
      holders.set(id, mine);
      return {
        signal: stop.signal,
        letGo() {
          holders.delete(id);
          resolve();
        },
      };
    },
  };
}

async function within(ms: number, work: Promise<void>): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), ms);
  const done = await Promise.race([work.then(() => true), promise]);
  clearTimeout(timer);
  return done;
}
