import { randomUUID } from 'node:crypto';
import type { ParameterOrJSON } from 'postgres';
import { expect, vi } from 'vitest';
import type { Transaction } from '../../local/supabase/connect.ts';
import type { TestDatabase } from './harness';

export type Work<T> = (sql: Transaction) => Promise<T>;
export type Actor = <T>(work: Work<T>) => Promise<T>;
type Arguments = Record<string, ParameterOrJSON<never> | object>;
export type Answer = { code: string; entry_id?: string; job_id?: string; storage_key?: string };

/** Calls a function of the schema by argument names, as PostgREST does; gives its rows. */
export async function rpcRows<T>(sql: Transaction, name: string, args: Arguments): Promise<T[]> {
  const named = Object.keys(args).map((key, index) => `${key} => $${index + 1}`);
  const rows = await sql.unsafe<{ value: T }[]>(
    `select to_jsonb(answer) as value from public.${name}(${named.join(', ')}) as answer`,
    // The driver writes an object for a jsonb parameter; its types know only plain JSON.
    Object.values(args) as ParameterOrJSON<never>[],
  );
  return rows.map((row) => row.value);
}

/** The same for a function that gives one value. */
export async function rpc<T>(sql: Transaction, name: string, args: Arguments): Promise<T> {
  const [value] = await rpcRows<T>(sql, name, args);
  return value as T;
}

/** A function called by a signed-in user. */
export function byUser<T = Answer>(db: TestDatabase, user: string, name: string, args: Arguments) {
  return db.asUser(user, (sql) => rpc<T>(sql, name, args));
}

/** A function called with the service key, as a task does. */
export function byTask<T>(db: TestDatabase, name: string, args: Arguments) {
  return db.asService((sql) => rpc<T>(sql, name, args));
}

export const words = 'He was 25 minutes late on Monday. Emma cried in the car.';

/** Arguments of a submit; what a test doesn't name is sensible. */
export function entry(over: Arguments = {}): Arguments {
  return {
    p_id: randomUUID(),
    p_text: words,
    p_reference_date: '2026-03-02',
    p_time_zone: 'America/New_York',
    p_evidence: [],
    ...over,
  };
}

/** Submits an entry that must be taken. */
export async function submitted(db: TestDatabase, user: string, over: Arguments = {}) {
  const answer = await byUser(db, user, 'submit_journal_entry', entry(over));
  expect(answer.code).toBe('created');
  return { entryId: String(answer.entry_id), jobId: String(answer.job_id) };
}

/** Arguments that announce a file. */
export function file(over: Arguments = {}): Arguments {
  return {
    p_id: randomUUID(),
    p_name: 'note.txt',
    p_type: 'text/plain',
    p_size: 5,
    p_sha256: 'a'.repeat(64),
    ...over,
  };
}

/** What Storage does when a user's upload arrives: the row, under the user's own rights. */
export function storeObject(db: TestDatabase, user: string, key: string, size = 5) {
  return db.asUser(
    user,
    (sql) => sql`
      insert into storage.objects (bucket_id, name, owner_id, metadata)
      values ('evidence', ${key}, ${user}, ${sql.json({ size, mimetype: 'text/plain' })})
    `,
  );
}

/** A file on its whole way in: announced, stored, confirmed. Gives its id. */
export async function receivedFile(db: TestDatabase, user: string): Promise<string> {
  const args = file();
  const answer = await byUser(db, user, 'add_evidence', args);
  await storeObject(db, user, String(answer.storage_key));
  expect(await byUser(db, user, 'confirm_evidence', { p_id: String(args.p_id) })).toEqual({
    code: 'received',
  });
  return String(args.p_id);
}

type Claim = { outcome: string; claim?: string };

export function claimJob(db: TestDatabase, job: string, run = 'run_1', delivery = 1) {
  return byTask<Claim>(db, 'claim_job', { p_job: job, p_run: run, p_delivery: delivery });
}

/** Claims a job that must be free; gives the claim. */
export async function claimed(db: TestDatabase, job: string, run = 'run_1', delivery = 1) {
  const answer = await claimJob(db, job, run, delivery);
  expect(answer.outcome).toBe('claimed');
  return String(answer.claim);
}

/** The row of a job, as its owner's database sees it. */
export async function jobRow(db: TestDatabase, job: string) {
  const [row] = await db.sql`select * from public.jobs where id = ${job}`;
  return row;
}

/** Lets time pass for one row: moves its timestamps into the past, guards asleep. */
export async function age(
  db: TestDatabase,
  table: string,
  id: string,
  by: string,
  columns: string[],
) {
  await db.sql.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    for (const column of columns) {
      await sql`
        update ${sql(table)} set ${sql(column)} = ${sql(column)} - ${by}::interval where id = ${id}
      `;
    }
  });
}

/**
 * Runs the second while the first's transaction is open: the first commits once the second waits
 * for a lock. Fails when it never does, so it also proves that the two exclude each other.
 */
export async function race<T>(
  db: TestDatabase,
  [first, firstWork]: [Actor, Work<T>],
  [second, secondWork]: [Actor, Work<T>],
): Promise<[T, T]> {
  let later: Promise<T> | undefined;
  const early = await first(async (sql) => {
    const answer = await firstWork(sql);
    later = second(secondWork);
    later.catch(() => {});
    await vi.waitFor(
      async () => {
        const [row] = await db.sql`
          select count(*)::int as waiting from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'
        `;
        expect(row?.waiting).toBeGreaterThan(0);
      },
      { timeout: 10_000, interval: 10 },
    );
    return answer;
  });
  if (!later) throw new Error('the second never started');
  return [early, await later];
}
