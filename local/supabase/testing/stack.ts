import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Database as Schema } from '../../../types/database.ts';
import { connect, type Sql } from '../connect.ts';
import { loadSecrets, type Secrets } from '../secrets.ts';
import { cloneDatabase } from './clone-database.ts';
import { freePort } from './free-port.ts';
import { until } from './until.ts';

export type Client = SupabaseClient<Schema>;
export type Person = { client: Client; id: string; email: string; password: string; token: string };

export type TestStack = {
  url: string;
  appUrl: string;
  dataDir: string;
  secrets: Secrets;
  sql: Sql;
  /** All that the server has written to its output and error streams. */
  output(): string;
  client(key?: string): Client;
  /** Signs a new person up, with a client of their own. */
  signUp(): Promise<Person>;
  /** Ends the server as a stop of the stack does; gives its exit code. */
  stopServer(): Promise<number | null>;
  /** Kills the server and starts it again on the same port. */
  restartServer(): Promise<void>;
  close(): Promise<void>;
};

const entry = fileURLToPath(new URL('../main.ts', import.meta.url));
let people = 0;

/**
 * The real server process, on a database of its own with the real migrations. `databaseUrl`: on
 * that one instead, which stays its caller's. `confirmAddresses`: as in production, an account waits
 * until the link in its mail was used.
 */
export async function startTestStack(
  options: { confirmAddresses?: boolean; databaseUrl?: string } = {},
): Promise<TestStack> {
  const dataDir = mkdtempSync(join(tmpdir(), 'daylight-supabase-tests-'));
  const secrets = await loadSecrets(dataDir);
  const database = options.databaseUrl
    ? { url: options.databaseUrl, drop: () => Promise.resolve() }
    : await cloneDatabase();

  const port = await freePort();
  const appUrl = 'http://localhost:4199';
  const url = `http://127.0.0.1:${port}`;
  let output = '';
  async function startServer() {
    const started = spawn(process.execPath, [entry], {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        DATABASE_URL: database.url,
        DAYLIGHT_DATA: dataDir,
        PORT: String(port),
        APP_URL: appUrl,
        CONFIRM_ADDRESSES: String(options.confirmAddresses ?? false),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [started.stdout, started.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    await until('the server answers', async () => {
      if (started.exitCode !== null) throw new Error(`the server ended: ${output}`);
      const answer = await fetch(`${url}/health`).catch(() => null);
      return answer?.ok ?? false;
    });
    return started;
  }
  let server = await startServer();
  const sql = connect(database.url, { max: 4, name: 'test' });

  const client = (key = secrets.publishableKey): Client =>
    createClient<Schema>(url, key, { auth: { persistSession: false, autoRefreshToken: false } });

  async function stopServer() {
    if (server.exitCode === null) {
      server.kill('SIGTERM');
      await once(server, 'exit');
    }
    return server.exitCode;
  }

  return {
    url,
    appUrl,
    dataDir,
    secrets,
    sql,
    output: () => output,
    client,
    async signUp() {
      people += 1;
      const email = `person-${people}-${Date.now()}@example.test`;
      const password = 'a long enough password';
      const mine = client();
      const { data, error } = await mine.auth.signUp({ email, password });
      if (error || !data.user || !data.session) throw error ?? new Error('no session');
      return { client: mine, id: data.user.id, email, password, token: data.session.access_token };
    },
    stopServer,
    async restartServer() {
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
      server = await startServer();
    },
    async close() {
      await stopServer();
      await sql.end({ timeout: 1 });
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
