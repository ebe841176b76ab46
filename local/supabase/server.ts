import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { answer } from './answer.ts';
import { connect } from './connect.ts';
import { databaseAway, problem } from './edge/answers.ts';
import { countAttempts } from './edge/attempts.ts';
import { handsOver } from './edge/hand-over.ts';
import { originsOf } from './edge/origins.ts';
import { takeResumable } from './edge/resumable.ts';
import { takeUploads } from './edge/uploads.ts';
import { largestObject, openLite } from './lite/app.ts';
import { isOutage } from './lite/hosted-errors.ts';
import { codeOf, logFailure } from './log.ts';
import { outbox } from './mail/outbox.ts';
import { isPrepared, prepareDatabase } from './migrate.ts';
import { startRealtime } from './realtime/server.ts';
import type { Secrets } from './secrets.ts';
import { fileStorage } from './storage/file-storage.ts';
import { partialFiles } from './storage/partial-files.ts';

export type SupabaseOptions = {
  databaseUrl: string;
  /** Daylight's data folder; stored objects lie in its `objects`. */
  dataDir: string;
  port: number;
  /** Origin of the app: links in mails lead there, and only its pages may call. */
  appUrl: string;
  secrets: Secrets;
  migrationsDir?: string;
  /** Whether an account waits for its mail, as in production; off unless asked for. */
  confirmAddresses?: boolean;
};

const ourMigrations = fileURLToPath(new URL('../../supabase/migrations', import.meta.url));

/**
 * Prepares the database and serves Auth, REST, Storage, Realtime, mail and health on 127.0.0.1.
 * Rejects with one sentence when a migration fails or the port is taken.
 */
export async function startSupabase(
  options: SupabaseOptions,
): Promise<{ url: string; close(): Promise<void> }> {
  const { databaseUrl, secrets, appUrl } = options;
  const migrationsDir = options.migrationsDir ?? ourMigrations;
  const objects = join(options.dataDir, 'objects');
  const sql = connect(databaseUrl, { max: 6 });
  try {
    await prepareDatabase(sql, { migrationsDir });
  } catch (error) {
    await sql.end({ timeout: 0 });
    throw error;
  }

  const storage = fileStorage(objects);
  const lite = await openLite({
    databaseUrl,
    appUrl,
    secrets,
    storage,
    mail: outbox(sql),
    confirmAddresses: options.confirmAddresses ?? false,
  });
  const realtime = startRealtime(databaseUrl, sql, secrets);
  const arrived = handsOver(sql, largestObject);
  const partial = partialFiles(join(objects, 'partial'));
  const parts = {
    sql,
    lite,
    storage,
    uploads: takeUploads(arrived, join(objects, 'incoming')),
    resumable: takeResumable(arrived, partial),
    attempts: countAttempts(),
    secretKey: secrets.secretKey,
    isHealthy: () => isPrepared(sql, migrationsDir).catch(() => false),
  };

  const server = createServer();
  await new Promise<void>((listening, failed) => {
    server.once('error', () => failed(new Error(`Port ${options.port} for Supabase is in use.`)));
    server.listen(options.port, '127.0.0.1', listening);
  }).catch(async (error: unknown) => {
    await Promise.all([realtime.close(), lite.close(), sql.end({ timeout: 0 })]);
    throw error;
  });
  const { port } = server.address() as AddressInfo;
  const origins = originsOf(appUrl, port);
  // Longer than the pools of its clients keep a connection, so that none is closed under a request.
  server.keepAliveTimeout = 75_000;

  const listener = getRequestListener(async (request, { incoming }) => {
    const origin = request.headers.get('origin');
    if (!origins.hostAllowed(request.headers.get('host') ?? undefined)) {
      return problem(403, 'bad_host', 'This server answers only under a name of this machine.');
    }
    if (!origins.originAllowed(origin)) {
      return problem(403, 'bad_origin', 'Only the pages of the app may call.');
    }
    if (request.method === 'OPTIONS') return origins.apply(origins.preflight(request), origin);
    try {
      const address = incoming.socket.remoteAddress ?? '';
      return origins.apply(await answer(request, address, parts), origin);
    } catch (error) {
      logFailure('request failed', { code: codeOf(error) });
      const response = isOutage(error)
        ? databaseAway()
        : problem(500, 'internal', 'Something went wrong.');
      return origins.apply(response, origin);
    }
  });
  server.on('request', listener);
  server.on('upgrade', (request, socket, head) => {
    const { host, origin } = request.headers;
    if (origins.hostAllowed(host) && origins.originAllowed(origin)) {
      realtime.upgrade(request, socket, head);
    } else {
      socket.destroy();
    }
  });

  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      const closed = new Promise((done) => server.close(done));
      await realtime.close();
      server.closeAllConnections();
      await Promise.all([closed, lite.close(), sql.end({ timeout: 1 })]);
    },
  };
}
