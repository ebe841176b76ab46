import { connect, type Sql, type Tx } from './connect.ts';
import { migrate } from './migrate.ts';
import { becomeSingleWriter } from './single-writer.ts';

/** One transaction, and what the world is told once it is committed. */
export type Change = {
  tx: Tx;
  /** Runs whose state changed: their subscribers are told to look again. */
  changed: Set<string>;
  /** Moments at which a run may become startable; the earliest wakes the waiting dequeue. */
  startable: Date[];
};

export type Store = {
  sql: Sql;
  /** Runs `work` in one transaction, one after the other, and then tells what has changed. */
  change<T>(work: (change: Change) => Promise<T>): Promise<T>;
  /** Makes sure that this process is still the only writer. Throws when it is not. */
  assertSingleWriter(): Promise<void>;
  close(): Promise<void>;
};

export type StoreListeners = {
  onChanged(runId: string): void;
  onStartable(at: Date): void;
};

/** Opens the durable store: waits for the writer's lock, then applies the migrations. */
export async function openStore(
  databaseUrl: string,
  listeners: StoreListeners,
  patience = 15_000,
): Promise<Store> {
  const writer = await becomeSingleWriter(databaseUrl, patience);
  const sql = connect(databaseUrl, 6);
  try {
    await migrate(sql);
  } catch (error) {
    await Promise.allSettled([sql.end({ timeout: 1 }), writer.release()]);
    throw error;
  }

  // Changes touch several runs (a child and its parent); one at a time they cannot dead-lock.
  let last: Promise<unknown> = Promise.resolve();
  const change = <T>(work: (change: Change) => Promise<T>): Promise<T> => {
    const result = last.then(() => transact(sql, work, listeners));
    last = result.catch(() => {});
    return result;
  };

  return {
    sql,
    change,
    async assertSingleWriter() {
      if (!(await writer.holds())) throw new Error('Another control plane took the database over.');
    },
    async close() {
      await Promise.race([last, new Promise((done) => setTimeout(done, 500))]);
      await Promise.allSettled([sql.end({ timeout: 1 }), writer.release()]);
    },
  };
}

async function transact<T>(
  sql: Sql,
  work: (change: Change) => Promise<T>,
  listeners: StoreListeners,
): Promise<T> {
  const changed = new Set<string>();
  const startable: Date[] = [];
  const results: T[] = [];
  await sql.begin(async (tx) => {
    results.push(await work({ tx, changed, startable }));
  });
  for (const id of changed) listeners.onChanged(id);
  for (const at of startable) listeners.onStartable(at);
  return results[0] as T;
}
