import type { Sql } from '../connect.ts';
import { type Change, type Channel, concerns } from './channel.ts';
import type { Claims } from './claims.ts';
import { passes } from './filters.ts';
import type { Socket } from './socket.ts';
import { visibleColumns, type WatchedTable, watchTables } from './tables.ts';

type Row = Record<string, unknown>;
type Target = { socket: Socket; channel: Channel; ids: number[] };
type Audience = { claims: Claims; targets: Target[] };

/**
 * Gives a committed change to whoever subscribed to it and may see it: rows by the policies of the
 * subscriber's own role and claims, asked of the database for each change; columns by the grants.
 * As on hosted Supabase, a delete can't be checked and therefore tells only the primary key.
 */
export function deliverTo(sockets: Set<Socket>, sql: Sql): (change: Change) => Promise<void> {
  const tableOf = watchTables(sql);
  return async (change) => {
    const audiences = audiencesOf(sockets, change);
    if (audiences.length === 0) return;
    const table = await tableOf(change.schema, change.table);
    const seen = await visibleTo(sql, table, change, audiences);
    for (const [index, audience] of audiences.entries()) {
      if (!seen[index]) continue;
      const data = describe(change, table, audience.claims);
      for (const { socket, channel, ids } of audience.targets) {
        socket.push(channel, 'postgres_changes', { ids, data });
      }
    }
  };
}

// One check serves everybody with the same claims.
function audiencesOf(sockets: Set<Socket>, change: Change): Audience[] {
  const row = (change.operation === 'DELETE' ? change.oldRow : change.newRow) ?? {};
  const audiences = new Map<string, Audience>();
  for (const socket of sockets) {
    for (const channel of socket.channels.values()) {
      const ids = channel.subscriptions
        .filter((one) => concerns(one, change) && passes(one.filter, row))
        .map(({ id }) => id);
      if (ids.length === 0) continue;
      const key = JSON.stringify(channel.claims);
      const audience = audiences.get(key) ?? { claims: channel.claims, targets: [] };
      audience.targets.push({ socket, channel, ids });
      audiences.set(key, audience);
    }
  }
  return [...audiences.values()];
}

async function visibleTo(
  sql: Sql,
  table: WatchedTable,
  change: Change,
  audiences: Audience[],
): Promise<boolean[]> {
  if (!table.rowSecurity || change.operation === 'DELETE') return audiences.map(() => true);
  if (table.keys.length === 0) return audiences.map(() => false);
  // Identifiers and literals are quoted by Postgres itself.
  const [row] = await sql<{ seen: boolean[] }[]>`
    select realtime.visible(
      format('%I.%I', ${change.schema}::text, ${change.table}::text)::regclass,
      (
        select string_agg(format('%I = %L', key, ${JSON.stringify(change.newRow)}::text::jsonb ->> key), ' and ')
        from unnest(${table.keys}::text[]) as key
      ),
      ${JSON.stringify(audiences.map(({ claims }) => claims))}::text::jsonb
    ) as seen
  `;
  return row?.seen ?? [];
}

function describe(change: Change, table: WatchedTable, claims: Claims): Row {
  const columns = visibleColumns(table, claims.role);
  const names = new Set(columns.map(({ name }) => name));
  const keys = new Set(table.keys.filter((name) => names.has(name)));
  const data: Row = {
    schema: change.schema,
    table: change.table,
    type: change.operation,
    commit_timestamp: change.at.toISOString(),
    columns: columns.map(({ name, type }) => ({ name, type })),
    errors: null,
  };
  if (change.newRow) data.record = only(change.newRow, names);
  if (change.oldRow) {
    const keysOnly = !table.tellsOldRow || (change.operation === 'DELETE' && table.rowSecurity);
    data.old_record = only(change.oldRow, keysOnly ? keys : names);
  }
  return data;
}

function only(row: Row, names: Set<string>): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.has(name)));
}
