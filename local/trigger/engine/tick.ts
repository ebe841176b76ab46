import type { RunRow } from '../store/rows.ts';
import { reapUnsealed } from './batches.ts';
import type { Engine } from './engine.ts';
import { expireQueued } from './expire.ts';
import { whyLost } from './lease-rules.ts';
import { loseRun } from './lose.ts';
import { prune } from './prune.ts';
import { resumeReadyParents } from './resume.ts';
import { fireSchedules } from './schedules.ts';
import { latestWorker } from './workers.ts';

export const tickMs = 1_000;
const pauseMs = 10_000;
const pruneEveryMs = 3_600_000;

export type Ticker = {
  /** Looks at everything once; for tests and for a timer that has come. */
  tick(): Promise<void>;
  stop(): Promise<void>;
};

/**
 * The second way to every decision that an event should have caused: lost runs, parents that may
 * go on, runs that expire, unsealed batches, schedules. `onError` gets what a tick met, a database away for instance.
 */
export function startTicking(engine: Engine, onError: (error: unknown) => void): Ticker {
  let lastAt = Date.now();
  let prunedAt = 0;
  let running: Promise<void> | null = null;

  const work = async () => {
    const started = Date.now();
    if (started - lastAt > pauseMs) engine.leases.forgive();
    lastAt = started;
    await engine.store.change(async (change) => {
      const now = engine.now();
      await loseAbandoned(engine, change, now);
      await expireQueued(change, now);
      await reapUnsealed(change, now);
      await resumeReadyParents(change, now);
      await fireSchedules(change, await latestWorker(change.tx), now);
    });
    if (started - prunedAt > pruneEveryMs) {
      prunedAt = started;
      await engine.store.change((change) => prune(change, engine.now()));
      await forgetFinished(engine);
    }
  };
  const tick = () => {
    running ??= work()
      .catch((error) => {
        // While the database was away nobody could be heard: don't blame the silence on anyone.
        engine.leases.forgive();
        onError(error);
      })
      .finally(() => {
        running = null;
      });
    return running;
  };
  const timer = setInterval(() => void tick(), tickMs);
  void tick();
  return {
    tick,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

async function loseAbandoned(
  engine: Engine,
  change: Parameters<typeof loseRun>[0],
  now: Date,
): Promise<void> {
  const live = await change.tx<RunRow[]>`
    select * from trigger_local.runs where state not in ('QUEUED', 'FINISHED') for update`;
  for (const run of live) {
    const view = {
      state: run.state,
      stateSince: run.stateSince.getTime(),
      availableAt: run.availableAt.getTime(),
    };
    const lease = engine.leases.of(run.id);
    const reason = whyLost(view, lease, engine.leases.since, now.getTime());
    if (reason) await loseRun(change, run, reason, now);
  }
}

async function forgetFinished(engine: Engine): Promise<void> {
  const open = await engine.store.sql<{ id: string }[]>`
    select id from trigger_local.runs where state <> 'FINISHED'`;
  engine.leases.keepOnly(open.map((run) => run.id));
}
