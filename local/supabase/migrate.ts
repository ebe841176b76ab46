import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getAuthSchemaSql, getStorageSchemaSql } from '@supabase/lite';
import type { Sql } from './connect.ts';

type Migration = { version: string; name: string; file: string; text: string };
type Connection = Awaited<ReturnType<Sql['reserve']>>;

// Any constant does; it only has to be the same in every process.
const migrationLock = 4_201_128_713;

/**
 * Brings a database to what the application expects: what hosted Supabase has beforehand (once),
 * then the migrations of `migrationsDir` that are not applied yet, each in one transaction, then the
 * triggers of the local Realtime server. Only one process at a time does it; others wait.
 * Returns the files it applied. Throws one sentence when an applied migration was edited or is gone.
 */
export async function prepareDatabase(
  sql: Sql,
  options: { migrationsDir: string },
): Promise<string[]> {
  const connection = await sql.reserve();
  try {
    await connection`select pg_advisory_lock(${migrationLock})`;
    await bootstrapOnce(connection);
    const applied = await applyMigrations(connection, await readMigrations(options.migrationsDir));
    await inTransaction(connection, async () => {
      await connection.unsafe(await localFile('realtime/realtime.sql'));
    });
    return applied;
  } finally {
    // If the connection broke, the lock went with it.
    await connection`select pg_advisory_unlock(${migrationLock})`.catch(() => {});
    connection.release();
  }
}

/** Whether every migration of the folder is applied. */
export async function isPrepared(sql: Sql, migrationsDir: string): Promise<boolean> {
  const files = await readMigrations(migrationsDir);
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from supabase_migrations.schema_migrations
    where version in ${sql(files.length > 0 ? files.map((file) => file.version) : [''])}
  `;
  return row?.count === files.length;
}

async function bootstrapOnce(connection: Connection): Promise<void> {
  const [row] = await connection<{ known: boolean }[]>`
    select to_regclass('local.preparations') is not null as known
  `;
  if (row?.known) return;
  await inTransaction(connection, async () => {
    await connection.unsafe(await localFile('bootstrap.sql'));
    await connection.unsafe(getAuthSchemaSql());
    await connection.unsafe(getStorageSchemaSql());
    await connection.unsafe(await localFile('hosted-auth.sql'));
    await connection`insert into local.preparations (name) values ('bootstrap')`;
  });
}

async function applyMigrations(connection: Connection, migrations: Migration[]): Promise<string[]> {
  await connection.unsafe(`
    create schema if not exists supabase_migrations;
    create table if not exists supabase_migrations.schema_migrations (
      version text primary key, name text, statements text[]
    );
  `);
  const rows = await connection<{ version: string; statements: string[] | null }[]>`
    select version, statements from supabase_migrations.schema_migrations
  `;
  const applied = new Map(rows.map((row) => [row.version, row.statements?.join('') ?? '']));
  const unknown = rows.find((row) => !migrations.some(({ version }) => version === row.version));
  if (unknown) {
    throw new Error(
      `The database has migration ${unknown.version}, which this version of Daylight does not know: use the newer version, or move the data folder away.`,
    );
  }

  const done: string[] = [];
  for (const migration of migrations) {
    const before = applied.get(migration.version);
    if (before === migration.text) continue;
    if (before !== undefined) {
      throw new Error(
        `Migration ${migration.file} was edited after this database had applied it: undo the edit and add a new migration, or move the data folder away.`,
      );
    }
    await applyOne(connection, migration);
    done.push(migration.file);
  }
  return done;
}

async function applyOne(connection: Connection, migration: Migration): Promise<void> {
  try {
    await inTransaction(connection, async () => {
      await connection.unsafe(migration.text);
      await connection`
        insert into supabase_migrations.schema_migrations (version, name, statements)
        values (${migration.version}, ${migration.name}, array[${migration.text}])
      `;
    });
  } catch (error) {
    const { message, position } = error as Error & { position?: string };
    const place = position ? ` near "${excerpt(migration.text, Number(position))}"` : '';
    throw new Error(`Migration ${migration.file} failed: ${message}${place}.`);
  }
}

// A position counts characters of the whole text from one.
function excerpt(text: string, position: number): string {
  return text.slice(position - 1, position + 60).split('\n')[0] ?? '';
}

async function inTransaction(connection: Connection, work: () => Promise<void>): Promise<void> {
  await connection`begin`;
  try {
    await work();
    await connection`commit`;
  } catch (error) {
    await connection`rollback`.catch(() => {});
    throw error;
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(
    files.map(async (file) => {
      const [, version, name] = /^(\d+)_(.+)\.sql$/.exec(file) ?? [];
      if (!version || !name) {
        throw new Error(`Migration ${file} is not named <time>_<name>.sql.`);
      }
      return { version, name, file, text: await readFile(join(folder, file), 'utf8') };
    }),
  );
}

function localFile(name: string): Promise<string> {
  return readFile(new URL(name, import.meta.url), 'utf8');
}
