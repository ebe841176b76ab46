import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import { findLauncher, type PostgresLauncher } from './postgres-launcher.ts';
import { forgetOwner, rememberOwner, stopOrphan, stopProcess } from './postmaster.ts';

export type Database = {
  /** postgres:// URL of the superuser on 127.0.0.1. */
  url: string;
  pid: number;
  /** Settles with the exit code when the server ends, wanted or not (null: by a signal). */
  exited: Promise<number | null>;
  stop(): Promise<void>;
};

export type DatabaseOptions = {
  /** Daylight's data folder; the cluster lies in its `pg`. */
  dataDir: string;
  port: number;
  password: string;
  /** One line of the server's own log; never a statement, a value or a row. */
  onLog?: (line: string) => void;
  /** False only for throw-away clusters of tests: no fsync, so it survives a kill but no power cut. */
  durable?: boolean;
};

/**
 * Starts the embedded Postgres 17 on 127.0.0.1, makes its cluster on the first run, and stops an
 * orphan left on the same folder by a killed start. Rejects with one sentence when the port is
 * taken, another Daylight runs on the folder, or the server ends before it answers.
 */
export async function startDatabase(options: DatabaseOptions): Promise<Database> {
  const { port, password, onLog = () => {}, durable = true } = options;
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true });
  const launcher = await findLauncher(dataDir);
  await stopOrphan(dataDir, launcher.clusterDir);
  await assertPortFree(port);
  rememberOwner(dataDir);
  if (!existsSync(join(launcher.clusterDir, 'PG_VERSION'))) {
    await initialise(launcher, password, durable);
  }

  const args = ['-D', launcher.clusterDir, '-p', String(port), ...settings(durable)];
  const [command, commandArgs] = launcher.command('postgres', args);
  // Its own process group: Ctrl-C in the terminal must reach the server last, not first.
  const child = spawn(command, commandArgs, {
    ...launcher.spawn,
    cwd: '/',
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let lastLine = '';
  createInterface({ input: child.stderr }).on('line', (line) => {
    lastLine = line;
    onLog(line);
  });
  const exited = new Promise<number | null>((done) => {
    child.once('exit', (code) => done(code));
    child.once('error', () => done(-1));
  });
  void exited.then(() => forgetOwner(dataDir));

  const pid = child.pid;
  if (pid === undefined) throw new Error(`The database programs cannot be run (${command}).`);
  const url = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
  const stop = async () => {
    await stopProcess(pid);
    await exited;
  };
  try {
    await untilItAnswers(url, exited, () => lastLine);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, pid, exited, stop };
}

async function initialise(
  launcher: PostgresLauncher,
  password: string,
  durable: boolean,
): Promise<void> {
  // Made beside its place and moved, so that a kill in the middle leaves nothing half-made.
  const target = `${launcher.clusterDir}.new`;
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { mode: 0o700 });
  launcher.own(target);
  const passwordFile = `${launcher.clusterDir}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  launcher.own(passwordFile);
  const [command, args] = launcher.command('initdb', [
    `--pgdata=${target}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    ...(durable ? [] : ['--no-sync']),
  ]);
  try {
    const child = spawn(command, args, {
      ...launcher.spawn,
      cwd: '/',
      env: environment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let reason = '';
    child.stderr.on('data', (chunk) => {
      reason += chunk;
    });
    const code = await new Promise<number | null>((done, fail) => {
      child.once('close', done);
      child.once('error', fail);
    });
    if (code !== 0) throw new Error(`The database could not be made: ${reason.trim()}`);
    renameSync(target, launcher.clusterDir);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function settings(durable: boolean): string[] {
  const values: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '120',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    // People's words pass through statements, parameters and error messages: none of it is logged.
    // "log" leaves out ERROR lines, whose text may quote a value; clients get them anyway.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_statement: 'none',
    log_min_duration_statement: '-1',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC', NODE_ENV: process.env.NODE_ENV };
}

async function assertPortFree(port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((free, taken) => {
    probe.once('error', () => taken(new Error(`Port ${port} for the database is in use.`)));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => free()));
  });
}

async function untilItAnswers(
  url: string,
  exited: Promise<number | null>,
  lastLine: () => string,
): Promise<void> {
  let ended = false;
  void exited.then(() => {
    ended = true;
  });
  // Recovery after a kill may take a while; anything over two minutes is a fault.
  const deadline = Date.now() + 120_000;
  for (;;) {
    if (ended) throw new Error(`The database did not start: ${lastLine()}`);
    const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} });
    try {
      await sql`select 1`;
      return;
    } catch (error) {
      if ((error as { code?: string }).code === '28P01') {
        throw new Error(
          'The database was made with another password than the one in secrets.json: bring that file back, or move the data folder away.',
        );
      }
      if (Date.now() > deadline) throw new Error('The database does not answer.');
    } finally {
      await sql.end({ timeout: 1 });
    }
    await wait(40);
  }
}
