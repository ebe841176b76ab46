import { setTimeout as pause } from 'node:timers/promises';
import { connect, type Pool, type Sql, type Tx } from './connect.ts';
import { migrate } from './migrate.ts';
import { NotTheWriter, transact } from './transact.ts';

/** One transaction, and what the world is told once it is committed. */
export type Change = {
  tx: Tx;
  /** Runs whose state changed: their subscribers are told to look again. */
  changed: Set<string>;
  /** Moments at which a run may become startable; the earliest wakes the waiting dequeue. */
  startable: Date[];
};

export type Store = {
  /** For reading. Ask for it each time: after the database was away it is another one. */
  readonly sql: Sql;
  /** Runs `work` in one transaction, one after the other, and then tells what has changed. */
  change<T>(work: (change: Change) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

export type StoreListeners = {
  onChanged(runId: string): void;
  onStartable(at: Date): void;
};

/**
 * Opens the durable store: becomes its only writer, waiting up to `patience` ms for another one to
 * end, and applies the migrations.
 */
export async function openStore(
  databaseUrl: string,
  listeners: StoreListeners,
  patience = 15_000,
): Promise<Store> {
  const writer = connect(databaseUrl, 1);
  const reader = connect(databaseUrl, 6);
  try {
    await becomeWriter(writer, patience);
    await transact(writer, migrate);
  } catch (error) {
    await Promise.all([writer.end(), reader.end()]);
    throw error;
  }

  // Changes touch several runs (a child and its parent); one at a time they cannot dead-lock.
  let last: Promise<unknown> = Promise.resolve();
  const change = <T>(work: (change: Change) => Promise<T>): Promise<T> => {
    const result = last.then(async () => {
      const changed = new Set<string>();
      const startable: Date[] = [];
      const value = await transact(writer, (tx) => work({ tx, changed, startable }));
      for (const id of changed) listeners.onChanged(id);
      for (const at of startable) listeners.onStartable(at);
      return value;
    });
    last = result.catch(() => {});
    return result;
  };

  return {
    get sql() {
      return reader.sql;
    },
    change,
    async close() {
      await Promise.race([last, pause(500)]);
      await Promise.all([writer.end(), reader.end()]);
    },
  };
}

async function becomeWriter(writer: Pool, patience: number): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      return await transact(writer, async () => {});
    } catch (error) {
      if (!(error instanceof NotTheWriter) || Date.now() > deadline) throw error;
      await pause(200);
    }
  }
}
