import type { RunState } from '../store/rows.ts';

export type Candidate = {
  id: string;
  queue: string;
  concurrencyKey: string | null;
  /** A live parent waits for this run. */
  awaited: boolean;
};

export type LiveRun = Candidate & { state: RunState };

export type QueueLimit = {
  /** At once for each key of the queue. */
  perKey: number | null;
  /** At once over all keys. */
  combined: number | null;
};

export type Admission = {
  /** Oldest first within each lane. */
  queued: Candidate[];
  live: LiveRun[];
  limitOf(queue: string): QueueLimit;
  lastServed(lane: string): number;
  maxLive: number;
};

export function laneOf(run: Pick<Candidate, 'queue' | 'concurrencyKey'>): string {
  return `${run.queue}\n${run.concurrencyKey ?? ''}`;
}

/**
 * Which queued runs may start now, in order. Three rules:
 * - Live processes, waiting ones too, are at most `maxLive`; runs that no parent waits for take at
 *   most half of them, so that a waiting parent always finds room for a child.
 * - Awaited runs go first. Then lanes (queue and key) take turns: fewest live runs, longest unserved.
 * - A queue's limits count executing runs only: a waiting parent gives its place back.
 *
 * Parents nested so deep that every live run waits would stand still: then, and only then, one
 * awaited run more than `maxLive` is let in.
 */
export function admit(admission: Admission): string[] {
  const { limitOf, lastServed, maxLive } = admission;
  const live = [...admission.live];
  const admitted: string[] = [];
  const served = new Map<string, number>();
  const queued = [...admission.queued];

  for (;;) {
    const startable = queued.filter(
      (run) => hasRoom(run, live, maxLive) && isWithinLimits(run, live, limitOf(run.queue)),
    );
    const heads = headsOfLanes(startable);
    const next = heads.sort((a, b) => {
      if (a.awaited !== b.awaited) return a.awaited ? -1 : 1;
      const fewest = liveInLane(a, live) - liveInLane(b, live);
      return fewest || turn(a) - turn(b);
    })[0];
    if (!next) return admitted;
    admitted.push(next.id);
    served.set(laneOf(next), Number.MAX_SAFE_INTEGER - queued.length);
    live.push({ ...next, state: 'PENDING_EXECUTING' });
    queued.splice(queued.indexOf(next), 1);
  }

  function turn(run: Candidate): number {
    return served.get(laneOf(run)) ?? lastServed(laneOf(run));
  }
}

function hasRoom(run: Candidate, live: LiveRun[], maxLive: number): boolean {
  if (run.awaited) {
    const stuck = live.every((other) => other.state === 'EXECUTING_WITH_WAITPOINTS');
    return live.length < maxLive || stuck;
  }
  const unawaited = live.filter((other) => !other.awaited).length;
  return live.length < maxLive && unawaited < Math.max(1, Math.floor(maxLive / 2));
}

function isWithinLimits(run: Candidate, live: LiveRun[], limit: QueueLimit): boolean {
  const busy = live.filter(
    (other) => other.queue === run.queue && other.state !== 'EXECUTING_WITH_WAITPOINTS',
  );
  const ofKey = busy.filter((other) => other.concurrencyKey === run.concurrencyKey);
  return (
    ofKey.length < (limit.perKey ?? Number.POSITIVE_INFINITY) &&
    busy.length < (limit.combined ?? Number.POSITIVE_INFINITY)
  );
}

function headsOfLanes(queued: Candidate[]): Candidate[] {
  const heads = new Map<string, Candidate>();
  for (const run of queued) {
    const lane = `${run.awaited} ${laneOf(run)}`;
    if (!heads.has(lane)) heads.set(lane, run);
  }
  return [...heads.values()];
}

function liveInLane(run: Candidate, live: LiveRun[]): number {
  return live.filter((other) => laneOf(other) === laneOf(run)).length;
}
