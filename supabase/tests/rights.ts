import type { TestDatabase } from './harness';

/** Signatures of the schema's functions that a role may call. */
export async function callable(db: TestDatabase, role: string): Promise<string[]> {
  const rows = await db.sql<{ name: string }[]>`
    select p.proname::text as name from pg_proc p
    where p.pronamespace = 'public'::regnamespace and has_function_privilege(${role}, p.oid, 'execute')
    order by 1
  `;
  return rows.map((row) => row.name);
}
