import type { BenchStack } from './bench-stack.ts';
import { until } from './bench-stack.ts';

/** When a job was made, taken and completed, and how long its reader had it; ms since the epoch. */
export interface JobTimes {
  created: number;
  /** The run that completed it was asked for … */
  triggered: number;
  /** … and had taken the job: the first lines of the task, with their two calls. */
  claimed: number;
  completed: number;
  readerMs: number;
}

/** Waits until jobs have ended and gives their times, in the order of the ids; throws if one failed. */
export async function whenCompleted(sql: BenchStack['sql'], ids: string[]): Promise<JobTimes[]> {
  let failed = 0;
  await until(async () => {
    const rows = await sql<{ status: string }[]>`
      select status::text from public.jobs where id = any(${ids}::uuid[])`;
    failed = rows.filter(({ status }) => status === 'failed').length;
    return rows.every(({ status }) => status === 'completed' || status === 'failed');
  }, 50);
  if (failed > 0) throw new Error(`${failed} jobs failed: no figures.`);
  const rows = await sql<(Record<keyof JobTimes, number> & { id: string })[]>`
    select j.id, ${epoch(sql, 'j.created_at')} as created, ${epoch(sql, 'r.created_at')} as triggered,
      ${epoch(sql, 'c.claimed_at')} as claimed, ${epoch(sql, 'j.completed_at')} as completed,
      coalesce((select sum(extract(epoch from s.completed_at - s.started_at) * 1000)
        from public.job_steps s where s.job_id = j.id and s.step_key = 'extract-events'), 0)::float8 as "readerMs"
    from public.jobs j join public.job_runs c on c.job_id = j.id and c.run_id = j.run_id
      join trigger_local.runs r on r.id = j.run_id
    where j.id = any(${ids}::uuid[])`;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function epoch(sql: BenchStack['sql'], column: string) {
  return sql.unsafe(`(extract(epoch from ${column}) * 1000)::float8`);
}
