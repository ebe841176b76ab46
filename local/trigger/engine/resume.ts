import type { RunRow } from '../store/rows.ts';
import type { Change } from '../store/store.ts';
import { moveRun } from './runs.ts';

/**
 * Lets every waiting run go on whose waits are all over. Derived from the rows alone, so the same
 * function serves the end of a child, the sealing of a batch, each tick and the boot: a missed
 * event delays a parent by a tick but can't hang it. Gives how many were resumed.
 */
export async function resumeReadyParents(change: Change, now: Date): Promise<number> {
  const { tx } = change;
  const ready = await tx<RunRow[]>`
    select * from trigger_local.runs as run
    where run.state = 'EXECUTING_WITH_WAITPOINTS' and not exists (
      select 1 from trigger_local.waits as wait
      where wait.run_id = run.id and wait.attempt = run.attempt and wait.resolved_at is null
        and not (
          exists (
            select 1 from trigger_local.runs as child
            where child.id = wait.child_id and child.state = 'FINISHED'
          )
          or exists (
            select 1 from trigger_local.timers as timer
            where timer.id = wait.timer_id and timer.due_at <= ${now}
          )
          or exists (
            select 1 from trigger_local.batches as batch
            where batch.id = wait.batch_id and batch.sealed_at is not null and not exists (
              select 1 from trigger_local.batch_items as item
              join trigger_local.runs as child on child.id = item.run_id
              where item.batch_id = batch.id and child.state <> 'FINISHED'
            )
          )
        )
    )
    for update of run`;
  for (const run of ready) {
    await tx`
      update trigger_local.waits set resolved_at = ${now}
      where run_id = ${run.id} and attempt = ${run.attempt} and resolved_at is null`;
    const description = 'Everything the run waited for is done';
    await moveRun(change, run, { state: 'EXECUTING', status: 'EXECUTING', description }, now);
  }
  return ready.length;
}
