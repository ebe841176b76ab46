import type { Sql } from '../store/connect.ts';
import type { RunRow, RunStatus } from '../store/rows.ts';
import { type Filters, sinceOf, statusFilters, timeFilters } from './filters.ts';

type Dimension = 'status' | 'task' | 'time';

/** The condition for the filters, without one of them where the values of that one are counted. */
function matching(sql: Sql, filters: Filters, now: Date, without?: Dimension) {
  const { task, tag, top } = filters;
  const statuses = statusFilters[filters.status];
  const since = sinceOf(filters, now);
  return sql`true
    ${statuses && without !== 'status' ? sql`and run.status = any(${statuses})` : sql``}
    ${task && without !== 'task' ? sql`and run.task = ${task}` : sql``}
    ${since && without !== 'time' ? sql`and run.created_at >= ${since}` : sql``}
    ${tag ? sql`and run.tags @> ${[tag]}` : sql``}
    ${top ? sql`and run.parent_id is null` : sql``}`;
}

/** A page of runs: newest families first, children below their parents; `next` leads to older ones. */
export async function findRuns(
  sql: Sql,
  filters: Filters,
  now: Date,
  size: number,
): Promise<{ runs: RunRow[]; next: string | null }> {
  const after = filters.after
    ? sql`and (-coalesce(run.root_number, run.number), run.number) > (
        select -coalesce(last.root_number, last.number), last.number
        from trigger_local.runs as last where last.id = ${filters.after})`
    : sql``;
  const rows = await sql<RunRow[]>`
    select run.* from trigger_local.runs as run where ${matching(sql, filters, now)} ${after}
    order by coalesce(run.root_number, run.number) desc, run.number limit ${size + 1}`;
  const runs = rows.slice(0, size);
  return { runs, next: rows.length > size ? (runs.at(-1)?.id ?? null) : null };
}

/** How many runs each choice would show, the other filters staying as they are. */
export type Counts = {
  status: Record<string, number>;
  task: { task: string; count: number }[];
  time: Record<string, number>;
  /** Under all filters together. */
  total: number;
};

export async function countRuns(sql: Sql, filters: Filters, now: Date): Promise<Counts> {
  const [byStatus, byTask, times, totals] = await Promise.all([
    sql<{ status: RunStatus; count: number }[]>`
      select run.status, count(*)::int as count from trigger_local.runs as run
      where ${matching(sql, filters, now, 'status')} group by run.status`,
    sql<{ task: string; count: number }[]>`
      select run.task, count(*)::int as count from trigger_local.runs as run
      where ${matching(sql, filters, now, 'task')} group by run.task order by run.task`,
    Promise.all(
      timeFilters.map(async ({ value }) => {
        const [row] = await sql<{ count: number }[]>`
          select count(*)::int as count from trigger_local.runs as run
          where ${matching(sql, { ...filters, time: value }, now)}`;
        return [value, row?.count ?? 0] as const;
      }),
    ),
    sql<{ count: number }[]>`
      select count(*)::int as count from trigger_local.runs as run
      where ${matching(sql, filters, now)}`,
  ]);
  const ofWord = (statuses: RunStatus[]) =>
    byStatus.reduce((sum, row) => sum + (statuses.includes(row.status) ? row.count : 0), 0);
  return {
    status: Object.fromEntries(
      Object.entries(statusFilters).map(([word, statuses]) => [word, ofWord(statuses)]),
    ),
    task: byTask,
    time: Object.fromEntries(times),
    total: totals[0]?.count ?? 0,
  };
}
