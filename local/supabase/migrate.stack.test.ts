import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connect, type Sql } from './connect.ts';
import { type Database, startDatabase } from './database.ts';
import { isPrepared, prepareDatabase } from './migrate.ts';
import { freePort } from './testing/free-port.ts';

let folder: string;
let migrationsDir: string;
let database: Database;
let sql: Sql;
let count = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'daylight-migrate-'));
  const port = await freePort();
  database = await startDatabase({
    dataDir: folder,
    port,
    password: 'of this test',
    durable: false,
  });
});
afterAll(async () => {
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

// Each test has a database and a folder of its own.
beforeEach(async () => {
  count += 1;
  const server = connect(database.url, { max: 1 });
  await server.unsafe(`create database migrate_${count}`);
  await server.end();
  const url = new URL(database.url);
  url.pathname = `/migrate_${count}`;
  sql = connect(url.href, { max: 6 });
  migrationsDir = mkdtempSync(join(folder, 'migrations-'));
  write('1_first.sql', 'create table public.notes (id int primary key, word text);');
  return () => sql.end();
});

function write(file: string, text: string): void {
  writeFileSync(join(migrationsDir, file), text);
}

const prepare = () => prepareDatabase(sql, { migrationsDir });

test('only what is new is applied, in order', async () => {
  write('2_second.sql', "insert into public.notes values (1, 'one');");
  expect(await isPrepared(sql, migrationsDir).catch(() => false)).toBe(false);
  expect(await prepare()).toEqual(['1_first.sql', '2_second.sql']);
  expect(await prepare()).toEqual([]);
  write('3_third.sql', "insert into public.notes values (2, 'two');");
  expect(await isPrepared(sql, migrationsDir)).toBe(false);
  expect(await prepare()).toEqual(['3_third.sql']);
  expect(await isPrepared(sql, migrationsDir)).toBe(true);
});

test('of processes that start together one migrates and the others wait', async () => {
  const applied = await Promise.all([prepare(), prepare(), prepare()]);
  expect(applied.flat()).toEqual(['1_first.sql']);
});

test('a migration that fails leaves nothing of itself, and is tried again', async () => {
  write('2_second.sql', 'create table public.half (id int); select 1 / 0;');
  await expect(prepare()).rejects.toThrow('Migration 2_second.sql failed: division by zero');
  expect(await sql`select to_regclass('public.half') as half`).toEqual([{ half: null }]);
  write('2_second.sql', 'create table public.half (id int);');
  expect(await prepare()).toEqual(['2_second.sql']);
});

test('an edited and a missing migration are named', async () => {
  write('2_second.sql', 'select 1;');
  await prepare();
  write('1_first.sql', 'create table public.other (id int);');
  await expect(prepare()).rejects.toThrow('Migration 1_first.sql was edited');
  write('1_first.sql', 'create table public.notes (id int primary key, word text);');
  unlinkSync(join(migrationsDir, '2_second.sql'));
  await expect(prepare()).rejects.toThrow('has migration 2');
});

test('what a migration took away from future tables stays away after the next start', async () => {
  const privileges = 'alter default privileges in schema public revoke all on tables from anon;';
  write('2_second.sql', privileges);
  await prepare();
  await prepare();
  await sql`create table public.later (id int)`;
  const [row] = await sql`select has_table_privilege('anon', 'public.later', 'select') as open`;
  expect(row).toEqual({ open: false });
});

test('a table that leaves the publication is no longer watched', async () => {
  write('2_second.sql', 'alter publication supabase_realtime add table public.notes;');
  await prepare();
  const watched = () => sql`select from pg_trigger where tgname = 'zz_realtime'`;
  expect(await watched()).toHaveLength(1);
  write('3_third.sql', 'alter publication supabase_realtime drop table public.notes;');
  await prepare();
  expect(await watched()).toHaveLength(0);
});
