export type Lease = {
  /** The socket that subscribed to the run, while it is connected. */
  socketId: string | null;
  /** Why and since when nobody holds the run. */
  freed: { why: 'unsubscribed' | 'disconnected'; at: number } | null;
  /** The last sign of life of the task process, ms since the epoch. */
  beatAt: number;
};

export type Leases = {
  claim(runId: string, socketId: string): void;
  unsubscribe(runId: string, socketId: string): void;
  disconnect(socketId: string): void;
  beat(runId: string): void;
  /** The run is handed over: what was known of its earlier attempt says nothing any more. */
  reset(runId: string): void;
  of(runId: string): Lease | null;
  /** Forgets runs that have ended. */
  keepOnly(runIds: Iterable<string>): void;
  /** After this process (or the machine) stood still: nobody is blamed for the silence. */
  forgive(): void;
  /** When this process began to look; nobody can have claimed anything before. */
  readonly since: number;
};

/** Who holds which run, learnt from the CLI's socket and heartbeats. Times are ms since the epoch. */
export function createLeases(now: () => number = Date.now): Leases {
  const leases = new Map<string, Lease>();
  let since = now();
  const lease = (runId: string): Lease => {
    let found = leases.get(runId);
    if (!found) {
      found = { socketId: null, freed: null, beatAt: now() };
      leases.set(runId, found);
    }
    return found;
  };
  return {
    claim(runId, socketId) {
      const mine = lease(runId);
      mine.socketId = socketId;
      mine.freed = null;
      mine.beatAt = now();
    },
    unsubscribe(runId, socketId) {
      const mine = leases.get(runId);
      if (mine?.socketId !== socketId) return;
      mine.socketId = null;
      mine.freed = { why: 'unsubscribed', at: now() };
    },
    disconnect(socketId) {
      for (const mine of leases.values()) {
        if (mine.socketId !== socketId) continue;
        mine.socketId = null;
        mine.freed = { why: 'disconnected', at: now() };
      }
    },
    beat(runId) {
      lease(runId).beatAt = now();
    },
    reset(runId) {
      leases.delete(runId);
    },
    of: (runId) => leases.get(runId) ?? null,
    keepOnly(runIds) {
      const wanted = new Set(runIds);
      for (const id of [...leases.keys()]) if (!wanted.has(id)) leases.delete(id);
    },
    forgive() {
      since = now();
      for (const mine of leases.values()) {
        mine.beatAt = since;
        if (mine.freed) mine.freed.at = since;
      }
    },
    get since() {
      return since;
    },
  };
}
