// Between two dequeues of a busy CLI lie a few milliseconds.
const lingerMs = 1_000;

export type Presence = {
  /** A worker asks for runs; gives the function to call when its request is over. */
  enter(workerId: string): () => void;
  /** Whether this worker asks for runs right now. */
  isThere(workerId: string): boolean;
};

/** Which worker versions ask for runs: the only sure sign that a CLI has one and works. */
export function createPresence(now: () => number = Date.now): Presence {
  const asking = new Map<string, { requests: number; lastAt: number }>();
  return {
    enter(workerId) {
      const worker = asking.get(workerId) ?? { requests: 0, lastAt: 0 };
      worker.requests += 1;
      asking.set(workerId, worker);
      return () => {
        worker.requests -= 1;
        worker.lastAt = now();
      };
    },
    isThere(workerId) {
      const worker = asking.get(workerId);
      return worker !== undefined && (worker.requests > 0 || now() - worker.lastAt < lingerMs);
    },
  };
}
