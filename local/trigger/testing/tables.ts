import type postgres from 'postgres';

/** The control plane's tables in which a row holds the word. */
export async function tablesThatSay(sql: postgres.Sql, word: string): Promise<string[]> {
  const tables = await sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'trigger_local' order by 1`;
  const found: string[] = [];
  for (const { name } of tables) {
    const [hit] = await sql`
      select 1 from ${sql(`trigger_local.${name}`)} as r where r::text like ${`%${word}%`} limit 1`;
    if (hit) found.push(name);
  }
  return found;
}
