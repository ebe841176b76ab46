import { stringifyIO } from '@trigger.dev/core/v3';
import type { ScheduleRow, TaskDefinition, WorkerRow } from '../store/rows.ts';
import type { Change } from '../store/store.ts';
import { createRun } from './create-run.ts';
import { type Cron, nextTick, parseCron } from './cron.ts';
import { newId } from './ids.ts';
import { Refusal } from './refusal.ts';

const dayMs = 24 * 3_600_000;

/** Takes over what the worker's tasks declare: new and changed schedules, and those gone. */
export async function syncSchedules(
  change: Change,
  tasks: TaskDefinition[],
  now: Date,
): Promise<void> {
  const { tx } = change;
  const scheduled = tasks.filter(isScheduledHere);
  for (const { id: task, schedule } of scheduled) {
    if (!schedule) continue;
    const { cron, timezone } = schedule;
    const nextAt = nextTick(readCron(cron), timezone, now);
    await tx`
      insert into trigger_local.schedules ${tx({ id: newId('sched'), task, cron, timezone, nextAt })}
      on conflict (task) do update
      set cron = excluded.cron, timezone = excluded.timezone, next_at = excluded.next_at
      where schedules.cron <> excluded.cron or schedules.timezone <> excluded.timezone`;
  }
  await tx`
    delete from trigger_local.schedules where task <> all(${scheduled.map((task) => task.id)})`;
}

function isScheduledHere({ schedule }: TaskDefinition): boolean {
  const { environments } = schedule ?? {};
  return schedule !== undefined && (environments?.includes('DEVELOPMENT') ?? true);
}

function readCron(expression: string): Cron {
  try {
    return parseCron(expression);
  } catch (error) {
    throw new Refusal(422, 'bad_cron', error instanceof Error ? error.message : 'Bad cron');
  }
}

/**
 * Starts a run for each schedule whose tick has come: one a tick, whatever happens. Ticks missed
 * while nothing ran are made up for by the latest one only, and while the last run still waits for
 * a worker no further one is added.
 */
export async function fireSchedules(
  change: Change,
  worker: WorkerRow | null,
  now: Date,
): Promise<void> {
  const due = await change.tx<ScheduleRow[]>`
    select * from trigger_local.schedules where next_at <= ${now} for update`;
  for (const schedule of due) await fire(change, worker, schedule, now);
}

async function fire(
  change: Change,
  worker: WorkerRow | null,
  schedule: ScheduleRow,
  now: Date,
): Promise<void> {
  const { tx } = change;
  const { id, task, timezone } = schedule;
  const cron = parseCron(schedule.cron);
  const tick = latestTick(cron, timezone, schedule.nextAt, now);
  const upcoming = upcomingTicks(cron, timezone, now, 5);
  const [waiting] = await tx`
    select 1 from trigger_local.runs where schedule_id = ${id} and state = 'QUEUED' and attempt = 0`;
  if (!waiting) {
    const payload = await stringifyIO({
      type: 'DECLARATIVE',
      scheduleId: id,
      timestamp: tick,
      lastTimestamp: schedule.lastAt ?? undefined,
      timezone,
      upcoming,
    });
    const idempotency = { hash: `${id}:${tick.toISOString()}` };
    const trigger = { task, scheduleId: id, idempotency, triggerFunction: 'trigger' } as const;
    const packet = { payload: payload.data ?? '', payloadType: payload.dataType };
    await createRun(change, worker, { ...trigger, ...packet }, now);
  }
  const lastAt = waiting ? schedule.lastAt : tick;
  await tx`
    update trigger_local.schedules set ${tx({ lastAt, nextAt: upcoming[0] ?? now })}
    where id = ${id}`;
}

/** The last tick that has passed. After a long rest only the last day is searched. */
export function latestTick(cron: Cron, timezone: string, first: Date, now: Date): Date {
  let tick = first;
  const start = Math.max(first.getTime(), now.getTime() - dayMs);
  let next = nextTick(cron, timezone, new Date(start));
  while (next <= now) {
    tick = next;
    next = nextTick(cron, timezone, next);
  }
  return tick;
}

export function upcomingTicks(cron: Cron, timezone: string, after: Date, count: number): Date[] {
  const ticks: Date[] = [];
  for (let at = after; ticks.length < count; ) {
    at = nextTick(cron, timezone, at);
    ticks.push(at);
  }
  return ticks;
}
