import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import postgres from 'postgres';
import { dataFolder, secrets, stackPort } from './stack.ts';

/** Tables, of all schemas, in which a row says one of the words, as text or as bytes. */
export async function tablesThatSay(words: string[]): Promise<string[]> {
  const password = encodeURIComponent(secrets().databasePassword);
  const sql = postgres(`postgres://postgres:${password}@127.0.0.1:${stackPort + 3}/postgres`, {
    max: 1,
    onnotice: () => {},
  });
  const patterns = words.flatMap((word) => [
    `%${word}%`,
    `%${Buffer.from(word).toString('hex')}%`,
    `%${Buffer.from(word).toString('base64').slice(0, -4)}%`,
  ]);
  try {
    const tables = await sql<{ schema: string; name: string }[]>`
      select schemaname as schema, tablename as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1, 2`;
    const found: string[] = [];
    for (const { schema, name } of tables) {
      const [hit] = await sql`
        select 1 from ${sql(schema)}.${sql(name)} as r where r::text ilike any (${patterns}) limit 1`;
      if (hit) found.push(`${schema}.${name}`);
    }
    return found;
  } finally {
    await sql.end();
  }
}

/** Files of the data folder that say one of the words, but for the database's own and the stored originals. */
export function filesThatSay(words: string[]): string[] {
  const folder = dataFolder();
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => !['pg', 'objects'].includes(relative(folder, path).split(sep)[0] ?? ''))
    .filter((path) => {
      const text = readFileSync(path, 'latin1');
      return words.some((word) => text.includes(word));
    });
}
