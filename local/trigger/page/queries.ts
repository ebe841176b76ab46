import type { Sql } from '../store/connect.ts';
import type { AttemptRow, RunLog, RunRow, SnapshotRow } from '../store/rows.ts';

export type Figures = {
  queued: number;
  live: number;
  failedToday: number;
  /** Of the runs that completed in the last day, from first attempt to end; null without any. */
  medianMs: number | null;
};

export async function figures(sql: Sql, today: Date): Promise<Figures> {
  const [row] = await sql<Figures[]>`
    select
      count(*) filter (where state = 'QUEUED')::int as queued,
      count(*) filter (where state not in ('QUEUED', 'FINISHED'))::int as live,
      count(*) filter (
        where state = 'FINISHED' and finished_at >= ${today}
          and status not in ('COMPLETED_SUCCESSFULLY', 'CANCELED')
      )::int as failed_today,
      (percentile_cont(0.5) within group (
        order by extract(epoch from finished_at - started_at) * 1000
      ) filter (
        where status = 'COMPLETED_SUCCESSFULLY' and schedule_id is null
          and finished_at > now() - interval '1 day'
      ))::float8 as median_ms
    from trigger_local.runs`;
  return row ?? { queued: 0, live: 0, failedToday: 0, medianMs: null };
}

export type RunDetails = {
  run: RunRow;
  /** The run and everything that it started, itself or through others: parents before children. */
  family: RunRow[];
  /** Of the whole family, in order. */
  snapshots: SnapshotRow[];
  attempts: AttemptRow[];
  /** Of the run itself. */
  logs: RunLog[];
};

const familySize = 200;

export async function runDetails(sql: Sql, run: RunRow): Promise<RunDetails> {
  const family = await sql<RunRow[]>`
    with recursive below as (
      select id, array[number] as path from trigger_local.runs where id = ${run.id}
      union all
      select child.id, below.path || child.number
      from trigger_local.runs as child join below on child.parent_id = below.id
    )
    select run.* from below join trigger_local.runs as run on run.id = below.id
    order by below.path limit ${familySize}`;
  const ids = family.map((member) => member.id);
  const [snapshots, attempts, logs] = await Promise.all([
    sql<SnapshotRow[]>`
      select * from trigger_local.snapshots where run_id = any(${ids}) order by number`,
    sql<AttemptRow[]>`
      select * from trigger_local.attempts where run_id = any(${ids}) order by number`,
    sql<RunLog[]>`
      select * from trigger_local.run_logs where run_id = ${run.id} order by number`,
  ]);
  return { run, family, snapshots, attempts, logs };
}
