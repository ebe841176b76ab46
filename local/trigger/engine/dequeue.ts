import type { Tx } from '../store/connect.ts';
import type { RunRow, WorkerRow } from '../store/rows.ts';
import { admit, type Candidate, type LiveRun, laneOf } from './admit.ts';
import type { Engine } from './engine.ts';
import { isHeld } from './lease-rules.ts';
import { moveRun } from './runs.ts';
import { latestWorker, queueLimit } from './workers.ts';

export type Dequeued = { worker: WorkerRow; runs: RunRow[] };

// A missed wake costs this much at most.
const secondLookMs = 1_000;

/**
 * Hands out the runs that may start now, holding the request open while there is none. Only the
 * latest worker gets any: the CLI fails runs of a version that it doesn't know.
 */
export async function dequeue(
  engine: Engine,
  workerId: string,
  signal: AbortSignal,
): Promise<Dequeued | null> {
  const deadline = Date.now() + engine.limits.longPollMs;
  for (;;) {
    const found = await takeStartable(engine, workerId);
    const left = deadline - Date.now();
    if (found === null || found.runs.length > 0 || left <= 0 || signal.aborted) return found;
    await engine.waker.wait(Math.min(left, secondLookMs), signal);
  }
}

async function takeStartable(engine: Engine, workerId: string): Promise<Dequeued | null> {
  if (!(await anyQueued(engine))) {
    const worker = await latestWorker(engine.store.sql);
    return worker?.id === workerId ? { worker, runs: [] } : null;
  }
  return engine.store.change(async (change) => {
    const { tx } = change;
    const worker = await latestWorker(tx);
    if (worker?.id !== workerId) return null;
    const now = engine.now();
    const { maxLiveRuns } = engine.limits;
    const tasks = worker.tasks.map((task) => task.id);
    const queued = await tx<(RunRow & Candidate)[]>`
      with awaited as (${awaitedRuns(tx)})
      select * from (
        select *, id in (select run_id from awaited) as awaited, row_number() over (
          partition by id in (select run_id from awaited), queue, concurrency_key
          order by queued_at - priority * interval '1 second', number
        ) as place
        from trigger_local.runs
        where state = 'QUEUED' and available_at <= ${now} and task = any(${tasks})
          and (attempt > 0 or expires_at is null or expires_at > ${now})
      ) as lanes
      where place <= ${maxLiveRuns}
      order by queued_at - priority * interval '1 second', number`;
    const live = await tx<LiveRun[]>`
      with awaited as (${awaitedRuns(tx)})
      select id, queue, concurrency_key, state, id in (select run_id from awaited) as awaited
      from trigger_local.runs where state not in ('QUEUED', 'FINISHED')`;
    const free = queued.filter((run) => !isHeld(engine.leases.of(run.id), now.getTime()));
    const chosen = admit({
      queued: free,
      live,
      limitOf: (queue) => queueLimit(worker, queue),
      lastServed: engine.turns.lastServed,
      maxLive: maxLiveRuns,
    });
    const runs: RunRow[] = [];
    for (const id of chosen) {
      const run = free.find((candidate) => candidate.id === id);
      if (!run) continue;
      engine.turns.served(laneOf(run));
      engine.leases.reset(id);
      const move = { state: 'PENDING_EXECUTING', status: 'DEQUEUED' } as const;
      const description = 'Run was handed to the worker';
      const moved = { ...move, description, workerVersion: worker.version };
      runs.push(await moveRun(change, run, moved, now));
    }
    return { worker, runs };
  });
}

/** The runs that live parents wait for, alone or in a batch. */
function awaitedRuns(tx: Tx) {
  return tx`
    select coalesce(item.run_id, wait.child_id) as run_id
    from trigger_local.runs as parent
    join trigger_local.waits as wait
      on wait.run_id = parent.id and wait.attempt = parent.attempt and wait.resolved_at is null
    left join trigger_local.batch_items as item on item.batch_id = wait.batch_id
    where parent.state = 'EXECUTING_WITH_WAITPOINTS'
      and coalesce(item.run_id, wait.child_id) is not null`;
}

async function anyQueued(engine: Engine): Promise<boolean> {
  const [row] = await engine.store.sql<{ any: boolean }[]>`
    select exists (
      select 1 from trigger_local.runs where state = 'QUEUED' and available_at <= ${engine.now()}
    ) as any`;
  return row?.any ?? false;
}
