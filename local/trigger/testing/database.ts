import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { type Database, startDatabase } from '../../supabase/database.ts';

export type TestDatabase = {
  /** The server's own URL. */
  url: string;
  /** The URL of a new, empty database on it. */
  fresh(): Promise<string>;
  /** Ends the server with SIGKILL. */
  kill(): Promise<void>;
  /** Starts it again on the same files and port. */
  restart(): Promise<void>;
  /** Both, one after the other. */
  crash(): Promise<void>;
  stop(): Promise<void>;
};

/** A throw-away Postgres in a temporary folder; durable only where a test kills it. */
export async function startTestDatabase(durable = false): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'trigger-db-'));
  const options = { dataDir, port: await freePort(), password: 'only-for-tests', durable };
  let database: Database = await startDatabase(options);
  let count = 0;
  const kill = async () => {
    process.kill(database.pid, 'SIGKILL');
    await database.exited;
  };
  const restart = async () => {
    database = await startDatabase(options);
  };
  return {
    url: database.url,
    async fresh() {
      count += 1;
      const name = `fresh_${count}`;
      const sql = postgres(database.url, { max: 1 });
      await sql.unsafe(`create database ${name}`);
      await sql.end();
      return database.url.replace(/\/postgres$/, `/${name}`);
    },
    kill,
    restart,
    async crash() {
      await kill();
      await restart();
    },
    async stop() {
      await database.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => done(port));
    });
  });
}
