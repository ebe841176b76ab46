import type { CompletedWaitpoint, TaskRunError } from '@trigger.dev/core/v3';
import type { Sql } from '../store/connect.ts';
import type { RunRow } from '../store/rows.ts';

type WaitRow = {
  resolvedAt: Date;
  childId: string | null;
  batchId: string | null;
  timerId: string | null;
};
type ChildRow = Pick<RunRow, 'id' | 'status' | 'output' | 'outputType' | 'error' | 'finishedAt'>;

/**
 * Everything the present attempt has waited for and got, from its beginning: the CLI and the task
 * process take what they already know calmly, so sending all of it again heals a lost message.
 */
export async function completedWaits(sql: Sql, run: RunRow): Promise<CompletedWaitpoint[]> {
  const waits = await sql<WaitRow[]>`
    select resolved_at, child_id, batch_id, timer_id from trigger_local.waits
    where run_id = ${run.id} and attempt = ${run.attempt} and resolved_at is not null order by id`;
  const completed = await Promise.all(waits.map((wait) => expand(sql, wait)));
  return completed.flat();
}

async function expand(sql: Sql, wait: WaitRow): Promise<CompletedWaitpoint[]> {
  if (wait.timerId) {
    const [timer] = await sql<{ dueAt: Date }[]>`
      select due_at from trigger_local.timers where id = ${wait.timerId}`;
    return timer ? [timerWaitpoint(wait.timerId, timer.dueAt, wait.resolvedAt)] : [];
  }
  if (wait.childId) {
    const [child] = await sql<ChildRow[]>`
      select id, status, output, output_type, error, finished_at from trigger_local.runs
      where id = ${wait.childId}`;
    return child ? [runWaitpoint(child)] : [];
  }
  if (!wait.batchId) return [];
  const [batch] = await sql<{ runCount: number }[]>`
    select run_count from trigger_local.batches where id = ${wait.batchId}`;
  const items = await sql<(ChildRow & { index: number })[]>`
    select item.index, run.id, run.status, run.output, run.output_type, run.error, run.finished_at
    from trigger_local.batch_items as item
    join trigger_local.runs as run on run.id = item.run_id
    where item.batch_id = ${wait.batchId} order by item.index`;
  const byIndex = new Map(items.map((item) => [item.index, item]));
  return Array.from({ length: batch?.runCount ?? 0 }, (_, index) => {
    const child = byIndex.get(index) ?? missingItem(index, wait.resolvedAt);
    return runWaitpoint(child, { batchId: wait.batchId ?? '', index });
  });
}

/** A finished child as the runtime wants it: found again by run id, or by batch id and index. */
export function runWaitpoint(
  child: ChildRow,
  place?: { batchId: string; index: number },
): CompletedWaitpoint {
  const id = `waitpoint_${child.id.replace(/^run_/, '')}`;
  const ok = child.status === 'COMPLETED_SUCCESSFULLY';
  const batch = place && { id: place.batchId, friendlyId: place.batchId };
  return {
    id,
    friendlyId: id,
    type: 'RUN',
    index: place?.index,
    completedAt: child.finishedAt ?? new Date(0),
    completedByTaskRun: { id: child.id, friendlyId: child.id, batch },
    output: ok ? (child.output ?? undefined) : JSON.stringify(child.error ?? unknownError),
    outputType: ok ? (child.outputType ?? 'application/json') : 'application/json',
    outputIsError: !ok,
  };
}

const unknownError: TaskRunError = { type: 'STRING_ERROR', raw: 'The run ended without a result' };

function missingItem(index: number, at: Date): ChildRow {
  return {
    id: `run_missing${index}`,
    status: 'SYSTEM_FAILURE',
    output: null,
    outputType: null,
    error: {
      type: 'INTERNAL_ERROR',
      code: 'BATCH_ITEM_COULD_NOT_TRIGGER',
      message: 'The item never reached the control plane',
    },
    finishedAt: at,
  };
}

function timerWaitpoint(id: string, dueAt: Date, resolvedAt: Date): CompletedWaitpoint {
  return {
    id,
    friendlyId: id,
    type: 'DATETIME',
    completedAt: resolvedAt,
    completedAfter: dueAt,
    outputIsError: false,
  };
}
