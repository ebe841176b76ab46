import type { RunRow, SnapshotRow } from '../store/rows.ts';
import type { Change } from '../store/store.ts';
import type { Engine } from './engine.ts';
import { Refusal, unknownRun } from './refusal.ts';
import { lockRun, moveRun } from './runs.ts';

/**
 * Starts the next attempt of a run that was handed over under this snapshot. A repeated request
 * (its answer got lost) gets the same attempt again. Refuses with 400 when the snapshot is an old one.
 */
export function startAttempt(engine: Engine, runId: string, snapshotId: string): Promise<RunRow> {
  return engine.store.change(async (change) => {
    const run = await lockRun(change, runId);
    if (!run) throw unknownRun();
    if (run.state === 'EXECUTING' && (await previousSnapshot(change, run)) === snapshotId) {
      return run;
    }
    if (run.state !== 'PENDING_EXECUTING' || run.snapshotId !== snapshotId) {
      throw new Refusal(400, 'stale_snapshot', 'The run has moved on since it was handed over');
    }
    const now = engine.now();
    const attempt = run.attempt + 1;
    await change.tx`
      insert into trigger_local.attempts ${change.tx({ runId, number: attempt, startedAt: now })}`;
    const started = await moveRun(
      change,
      run,
      {
        state: 'EXECUTING',
        status: 'EXECUTING',
        description: `Attempt ${attempt} started`,
        attempt,
        startedAt: run.startedAt ?? now,
      },
      now,
    );
    engine.leases.beat(runId);
    return started;
  });
}

async function previousSnapshot({ tx }: Change, run: RunRow): Promise<string | null> {
  const [snapshot] = await tx<Pick<SnapshotRow, 'previousId'>[]>`
    select previous_id from trigger_local.snapshots where id = ${run.snapshotId}`;
  return snapshot?.previousId ?? null;
}
