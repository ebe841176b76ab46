import { NotAvailable } from '../engine/refusal.ts';
import type { Sql } from '../store/connect.ts';
import type { RunRow, RunStatus } from '../store/rows.ts';
import { apiStatuses } from './run-wire.ts';

export type RunQuery = {
  /** Our own statuses. */
  statuses?: RunStatus[];
  tasks?: string[];
  tags?: string[];
  batch?: string;
  from?: Date;
  to?: Date;
  /** Id of the last run of the page before. */
  after?: string;
  size: number;
};

const known = new Set([
  'filter[status]',
  'filter[taskIdentifier]',
  'filter[tag]',
  'filter[batch]',
  'filter[createdAt][from]',
  'filter[createdAt][to]',
  'page[size]',
  'page[after]',
]);

/** Reads the query of `runs.list`. Throws NotAvailable for a filter that would be ignored. */
export function readRunQuery(query: Record<string, string>): RunQuery {
  const unknown = Object.keys(query).find((name) => !known.has(name));
  if (unknown) throw new NotAvailable(`The filter ${unknown}`);
  const list = (name: string) => query[name]?.split(',').filter(Boolean);
  const date = (name: string) => (query[name] ? new Date(Number(query[name])) : undefined);
  const wanted = list('filter[status]');
  const all = Object.entries(apiStatuses) as [RunStatus, string][];
  return {
    statuses: wanted && all.filter(([, api]) => wanted.includes(api)).map(([status]) => status),
    tasks: list('filter[taskIdentifier]'),
    tags: list('filter[tag]'),
    batch: query['filter[batch]'],
    from: date('filter[createdAt][from]'),
    to: date('filter[createdAt][to]'),
    after: query['page[after]'],
    size: Math.min(100, Math.max(1, Number(query['page[size]'] ?? 25) || 25)),
  };
}

/** A page of runs, newest first, and the cursor of the next page if there is one. */
export async function listRuns(
  sql: Sql,
  query: RunQuery,
): Promise<{ runs: RunRow[]; next: string | undefined }> {
  const { statuses, tasks, tags, batch, from, to, after, size } = query;
  const rows = await sql<RunRow[]>`
    select * from trigger_local.runs as run where true
    ${statuses ? sql`and status = any(${statuses})` : sql``}
    ${tasks ? sql`and task = any(${tasks})` : sql``}
    ${tags ? sql`and tags && ${tags}` : sql``}
    ${batch ? sql`and batch_id = ${batch}` : sql``}
    ${from ? sql`and created_at >= ${from}` : sql``}
    ${to ? sql`and created_at <= ${to}` : sql``}
    ${after ? sql`and number < (select number from trigger_local.runs where id = ${after})` : sql``}
    order by number desc limit ${size + 1}`;
  const runs = rows.slice(0, size);
  return { runs, next: rows.length > size ? runs.at(-1)?.id : undefined };
}
