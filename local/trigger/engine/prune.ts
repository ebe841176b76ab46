import type { Change } from '../store/store.ts';

const dayMs = 24 * 3_600_000;

/** What is kept, in days: finished runs, those of schedules, and answers to repeated requests. */
export const keepDays = { runs: 30, scheduled: 1, requests: 1 } as const;

/** Removes what nobody will ask for again, so that a schedule every minute doesn't fill the disk. */
export async function prune({ tx }: Change, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * dayMs);
  await tx`
    delete from trigger_local.runs
    where state = 'FINISHED' and parent_id is null and finished_at <
      case when schedule_id is null
        then ${before(keepDays.runs)}::timestamptz else ${before(keepDays.scheduled)}::timestamptz end`;
  await tx`
    delete from trigger_local.batches where created_at < ${before(keepDays.runs)}
      and not exists (select 1 from trigger_local.runs where batch_id = batches.id)`;
  await tx`delete from trigger_local.requests where created_at < ${before(keepDays.requests)}`;
  await tx`delete from trigger_local.timers where due_at < ${before(keepDays.runs)}`;
  await tx`
    delete from trigger_local.workers where number <
      (select max(number) - 20 from trigger_local.workers)`;
}
