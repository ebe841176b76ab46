import { readdirSync, readFileSync } from 'node:fs';
import type { Tx } from './connect.ts';

const folder = new URL('.', import.meta.url);

/** Brings schema `trigger_local` up to date: each store/*.sql once, in the order of their names. */
export async function migrate(tx: Tx): Promise<void> {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  await tx`create schema if not exists trigger_local`;
  await tx`
    create table if not exists trigger_local.migrations (
      name text primary key,
      applied_at timestamptz not null default now()
    )`;
  const applied = await tx<{ name: string }[]>`select name from trigger_local.migrations`;
  const done = new Set(applied.map((row) => row.name));
  for (const name of files.filter((file) => !done.has(file))) {
    await tx.unsafe(readFileSync(new URL(name, folder), 'utf8'));
    await tx`insert into trigger_local.migrations (name) values (${name})`;
  }
}
