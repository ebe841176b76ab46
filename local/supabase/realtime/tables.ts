import type { Sql } from '../connect.ts';
import type { Role } from './claims.ts';

type Column = { name: string; type: string; key: boolean; anon: boolean; authenticated: boolean };

export type WatchedTable = {
  columns: Column[];
  keys: string[];
  rowSecurity: boolean;
  /** Replica identity full: an update also tells the whole old row. */
  tellsOldRow: boolean;
};

/** What of a table matters for delivery. Tables change only with migrations, so it is asked once. */
export function watchTables(sql: Sql): (schema: string, table: string) => Promise<WatchedTable> {
  const known = new Map<string, WatchedTable>();
  return async (schema, table) => {
    const name = `${schema}.${table}`;
    const before = known.get(name);
    if (before) return before;
    const read = await readTable(sql, schema, table);
    known.set(name, read);
    return read;
  };
}

export function visibleColumns(table: WatchedTable, role: Role): Column[] {
  return table.columns.filter((column) => role === 'service_role' || column[role]);
}

async function readTable(sql: Sql, schema: string, table: string): Promise<WatchedTable> {
  const rows = await sql<(Column & { security: boolean; full: boolean })[]>`
    select a.attname as name, t.typname as type, coalesce(i.indisprimary, false) as key,
      has_column_privilege('anon', c.oid, a.attnum, 'select') as anon,
      has_column_privilege('authenticated', c.oid, a.attnum, 'select') as authenticated,
      c.relrowsecurity as security, c.relreplident = 'f' as full
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_index i on i.indrelid = c.oid and i.indisprimary and a.attnum = any (i.indkey)
    where n.nspname = ${schema} and c.relname = ${table}
    order by a.attnum
  `;
  const columns = rows.map(({ security: _security, full: _full, ...column }) => column);
  return {
    columns,
    keys: columns.filter((column) => column.key).map((column) => column.name),
    rowSecurity: rows[0]?.security ?? true,
    tellsOldRow: rows[0]?.full ?? false,
  };
}
