import type { Sql } from '../store/connect.ts';
import type { AttemptRow, RunRow, SnapshotRow } from '../store/rows.ts';

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

export async function tasksSeen(sql: Sql): Promise<string[]> {
  const rows = await sql<{ task: string }[]>`
    select distinct task from trigger_local.runs order by task`;
  return rows.map((row) => row.task);
}

export type RunDetails = {
  run: RunRow;
  children: RunRow[];
  snapshots: SnapshotRow[];
  /** Of the run and of its children. */
  attempts: AttemptRow[];
};

export async function runDetails(sql: Sql, run: RunRow): Promise<RunDetails> {
  const [children, snapshots] = await Promise.all([
    sql<RunRow[]>`
      select * from trigger_local.runs where parent_id = ${run.id} order by number limit 200`,
    sql<SnapshotRow[]>`
      select * from trigger_local.snapshots where run_id = ${run.id} order by number`,
  ]);
  const attempts = await sql<AttemptRow[]>`
    select * from trigger_local.attempts
    where run_id in ${sql([run.id, ...children.map((child) => child.id)])} order by number`;
  return { run, children, snapshots, attempts };
}
