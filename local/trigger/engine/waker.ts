export type Waker = {
  /** Lets everyone who waits look again. */
  wake(): void;
  /** The same, at a moment in the future. */
  wakeAt(at: Date, now: Date): void;
  /** Settles at the next wake, after `ms`, or when the signal aborts. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  stop(): void;
};

/** Hands a queued run to a held-open dequeue within a millisecond instead of by polling. */
export function createWaker(): Waker {
  const waiting = new Set<() => void>();
  const timers = new Set<NodeJS.Timeout>();
  const wake = () => {
    for (const look of [...waiting]) look();
  };
  return {
    wake,
    wakeAt(at, now) {
      const ms = at.getTime() - now.getTime();
      if (ms <= 0) return wake();
      // Far moments are found by the dequeue's own second look; a timer cannot hold them.
      if (ms > 3_600_000) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        wake();
      }, ms);
      timers.add(timer);
    },
    wait(ms, signal) {
      return new Promise((done) => {
        const look = () => {
          waiting.delete(look);
          clearTimeout(timer);
          signal.removeEventListener('abort', look);
          done();
        };
        const timer = setTimeout(look, ms);
        waiting.add(look);
        signal.addEventListener('abort', look);
        if (signal.aborted) look();
      });
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      wake();
    },
  };
}
