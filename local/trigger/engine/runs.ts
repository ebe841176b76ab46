import type { Sql, Tx } from '../store/connect.ts';
import type { RunRow } from '../store/rows.ts';
import type { Change } from '../store/store.ts';
import { newId } from './ids.ts';
import { mayMove } from './states.ts';

export type Move = Partial<
  Pick<
    RunRow,
    | 'attempt'
    | 'losses'
    | 'availableAt'
    | 'queuedAt'
    | 'startedAt'
    | 'finishedAt'
    | 'output'
    | 'outputType'
    | 'error'
    | 'workerVersion'
    | 'cancelReason'
    | 'usageMs'
    | 'metadata'
  >
> &
  Pick<RunRow, 'state' | 'status'> & { description: string };

/** The run by id, or null. */
export async function findRun(sql: Sql | Tx, id: string): Promise<RunRow | null> {
  const [run] = await sql<RunRow[]>`select * from trigger_local.runs where id = ${id}`;
  return run ?? null;
}

/** The run by id, locked until the change is committed, or null. */
export async function lockRun({ tx }: Change, id: string): Promise<RunRow | null> {
  const [run] = await tx<RunRow[]>`select * from trigger_local.runs where id = ${id} for update`;
  return run ?? null;
}

/** Moves a run to its next state under a new snapshot id. Throws when the move isn't a legal one. */
export async function moveRun(change: Change, run: RunRow, move: Move, now: Date): Promise<RunRow> {
  if (!mayMove(run.state, move.state)) {
    throw new Error(`Illegal move of ${run.id}: ${run.state} to ${move.state}`);
  }
  const { description, error, metadata, ...columns } = move;
  const { tx } = change;
  const values = {
    ...columns,
    ...(error === undefined ? {} : { error: error === null ? null : tx.json(error) }),
    ...(metadata === undefined ? {} : { metadata: metadata === null ? null : tx.json(metadata) }),
    snapshotId: newId('snapshot'),
    stateSince: now,
    updatedAt: now,
  };
  const [moved] = await tx<RunRow[]>`
    update trigger_local.runs set ${tx(values)} where id = ${run.id} returning *`;
  if (!moved) throw new Error(`Run ${run.id} vanished`);
  await addSnapshot(change, moved, run.snapshotId, description);
  if (moved.state === 'QUEUED') change.startable.push(moved.availableAt);
  return moved;
}

/** Writes down the state that a run has just reached. */
export async function addSnapshot(
  change: Change,
  run: RunRow,
  previousId: string | null,
  description: string,
): Promise<void> {
  await change.tx`
    insert into trigger_local.snapshots ${change.tx({
      id: run.snapshotId,
      runId: run.id,
      previousId,
      attempt: run.attempt,
      state: run.state,
      status: run.status,
      description,
      createdAt: run.stateSince,
    })}`;
  change.changed.add(run.id);
}
