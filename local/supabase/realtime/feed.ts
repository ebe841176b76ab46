import { connect, type Sql } from '../connect.ts';
import { codeOf, logFailure } from '../log.ts';
import type { Change } from './channel.ts';

const batch = 200;
const checkEveryMs = 1000;

/**
 * Reads committed changes in order and gives each to `deliver`; a change is deleted only after that,
 * so one that was under way when the database went away comes again. Postgres tells us at once when
 * there is something; a look every second covers what was missed while the connection was down.
 */
export function startFeed(
  databaseUrl: string,
  sql: Sql,
  deliver: (change: Change) => Promise<void>,
): { close(): Promise<void> } {
  let closed = false;
  let running: Promise<void> | null = null;
  let again = false;
  let listener: Sql | null = null;

  async function drain(): Promise<void> {
    for (;;) {
      const changes = await sql<Change[]>`
        select id::text, schema_name as schema, table_name as table, operation,
          new_row as "newRow", old_row as "oldRow", at
        from realtime.changes order by id limit ${batch}
      `;
      for (const change of changes) await deliver(change);
      if (changes.length > 0) {
        const ids = changes.map(({ id }) => id);
        await sql`delete from realtime.changes where id = any (${ids}::bigint[])`;
      }
      if (changes.length < batch) return;
    }
  }

  async function listen(): Promise<void> {
    if (listener) return;
    const mine = connect(databaseUrl, { max: 1, name: 'daylight-realtime' });
    listener = mine;
    await mine.listen('realtime_changes', wake, wake);
  }

  // After a failure the listening connection is not to be trusted: a new one takes its place.
  async function unlisten(): Promise<void> {
    const old = listener;
    listener = null;
    await old?.end({ timeout: 0 }).catch(() => {});
  }

  async function run(): Promise<void> {
    try {
      do {
        again = false;
        await drain();
        await listen();
      } while (again && !closed);
    } catch (error) {
      if (!closed) logFailure('realtime feed', { code: codeOf(error) });
      await unlisten();
    }
  }

  function wake(): void {
    if (closed) return;
    again = true;
    running ??= run().finally(() => {
      running = null;
    });
  }

  const timer = setInterval(wake, checkEveryMs);
  wake();
  return {
    async close() {
      closed = true;
      clearInterval(timer);
      await running;
      await unlisten();
    },
  };
}
