import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { connect } from './connect.ts';
import { type Database, startDatabase } from './database.ts';
import { checkExternalDatabase } from './external-database.ts';
import { processIdentity } from './process-identity.ts';
import { freePort } from './testing/free-port.ts';
import { until } from './testing/until.ts';

const password = 'a password of this test';
const folders: string[] = [];
let running: Database[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'daylight-database-'));
  folders.push(folder);
  return folder;
}

async function start(dataDir: string, port: number, onLog?: (line: string) => void) {
  const database = await startDatabase({ dataDir, port, password, onLog, durable: false });
  running.push(database);
  return database;
}

afterEach(async () => {
  for (const database of running) await database.stop();
  running = [];
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function words(url: string): Promise<string[]> {
  const sql = connect(url, { max: 1 });
  await sql`create table if not exists words (word text)`;
  const rows = await sql<{ word: string }[]>`select word from words order by word`;
  await sql.end();
  return rows.map(({ word }) => word);
}

async function add(url: string, word: string): Promise<void> {
  const sql = connect(url, { max: 1 });
  await sql`create table if not exists words (word text)`;
  await sql`insert into words values (${word})`;
  await sql.end();
}

test('what was committed is there after a stop, and after a kill', async () => {
  const folder = newFolder();
  const port = await freePort();
  const first = await start(folder, port);
  await add(first.url, 'stopped');
  await first.stop();
  expect(await first.exited).toBe(0);
  const second = await start(folder, port);
  await add(second.url, 'killed');
  process.kill(second.pid, 'SIGKILL');
  expect(await second.exited).toBeNull();
  const third = await start(folder, port);
  expect(await words(third.url)).toEqual(['killed', 'stopped']);
});

test('a database whose starter was killed is stopped and taken over', async () => {
  const folder = newFolder();
  const port = await freePort();
  const module = new URL('./database.ts', import.meta.url).href;
  const script = `
    import { startDatabase } from ${JSON.stringify(module)};
    const options = { dataDir: process.argv[1], port: Number(process.argv[2]), password: process.argv[3], durable: false };
    console.log((await startDatabase(options)).pid);
    process.kill(process.pid, 'SIGKILL');
  `;
  const starter = spawn(
    process.execPath,
    ['--input-type=module', '-e', script, folder, String(port), password],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let printed = '';
  starter.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  await until(
    'the starter is gone',
    () => starter.signalCode !== null || starter.exitCode !== null,
  );
  const orphan = Number(printed);
  expect(processIdentity(orphan)).not.toBeNull();
  const database = await start(folder, port);
  expect(processIdentity(orphan)).toBeNull();
  expect(await words(database.url)).toEqual([]);
});

test('a folder that is in use is refused with a sentence, and its database goes on', async () => {
  const folder = newFolder();
  const first = await start(folder, await freePort());
  await expect(start(folder, await freePort())).rejects.toThrow(/already running on/);
  expect(await words(first.url)).toEqual([]);
});

test('a port that is taken is named', async () => {
  const port = await freePort();
  const other = createServer().listen(port, '127.0.0.1');
  await until('the port is taken', () => other.listening);
  const folder = newFolder();
  await expect(start(folder, port)).rejects.toThrow(`Port ${port} for the database is in use.`);
  other.close();
  expect(readdirSync(folder)).toEqual([]);
});

test('another password than the one it was made with is told apart', async () => {
  const folder = newFolder();
  const port = await freePort();
  await (await start(folder, port)).stop();
  const other = startDatabase({
    dataDir: folder,
    port,
    password: 'not the same one',
    durable: false,
  });
  await expect(other).rejects.toThrow(/another password/);
});

test('words in statements, parameters and errors never reach the log', async () => {
  const lines: string[] = [];
  const database = await start(newFolder(), await freePort(), (line) => lines.push(line));
  const canary = 'unmistakable-canary';
  const sql = connect(database.url, { max: 1 });
  await expect(sql`select ${canary}::int`).rejects.toThrow(canary);
  await expect(sql.unsafe(`select '${canary}'::uuid`)).rejects.toThrow(canary);
  await sql`create table once (word text primary key)`;
  await sql`insert into once values (${canary})`;
  await expect(sql`insert into once values (${canary})`).rejects.toThrow(/duplicate/);
  await sql.end();
  await database.stop();
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join('\n')).not.toContain(canary);
});

test.runIf(process.getuid?.() === 0)(
  'as root where namespaces are forbidden it runs as somebody else',
  async () => {
    const folder = newFolder();
    chmodSync(folder, 0o755);
    process.env.LOCAL_DATABASE_NO_NAMESPACE = '1';
    onTestFinished(() => {
      delete process.env.LOCAL_DATABASE_NO_NAMESPACE;
    });
    const database = await start(folder, await freePort());
    expect(statSync(join(folder, 'pg')).uid).not.toBe(0);
    expect(await words(database.url)).toEqual([]);
  },
);

test('a database on another machine is refused unless it is meant', async () => {
  const remote = 'postgres://someone:secret@db.example.test:5432/postgres';
  await expect(checkExternalDatabase(remote, false)).rejects.toThrow(/LOCAL_DATABASE_ALLOW_REMOTE/);
  await expect(checkExternalDatabase('nonsense', false)).rejects.toThrow(/not a postgres/);
  const database = await start(newFolder(), await freePort());
  await expect(checkExternalDatabase(database.url, false)).resolves.toBeUndefined();
});
