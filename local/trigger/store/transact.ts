import type { Pool, Tx } from './connect.ts';

// Two numbers that name the writer's lock: any, as long as nobody else uses them in this database.
const lockSpace = 7451;
const lockName = 1;

export class NotTheWriter extends Error {
  constructor() {
    super('Another control plane works on this database.');
    this.name = 'NotTheWriter';
  }
}

/**
 * Runs `work` in a transaction on the pool's only connection, which also holds the lock that makes
 * this process the single writer: connection, lock and transaction are lost together or not at all.
 * Throws NotTheWriter when somebody else holds the lock.
 */
export async function transact<T>(pool: Pool, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { closes } = pool;
  const cut = () => pool.closes !== closes;
  const results: T[] = [];
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const transaction = pool.sql.begin(async (tx) => {
    try {
      await takeLock(tx);
      results.push(await work(silentWhen(cut, tx)));
    } catch (error) {
      if (!cut()) throw error;
      // The driver would send ROLLBACK to the closed socket, which ends the process.
      fail(error);
      await never;
    }
  });
  await Promise.race([transaction, failed]);
  return results[0] as T;
}

const never = new Promise<never>(() => {});

/** Session locks nest, so asking again is how to find out whether it is still ours. */
async function takeLock(tx: Tx): Promise<void> {
  const [row] = await tx<{ held: boolean }[]>`
    select pg_try_advisory_lock(${lockSpace}::int, ${lockName}::int) as held`;
  if (!row?.held) throw new NotTheWriter();
}

/** The transaction, which after a cut sends nothing more: it has been given up by then. */
function silentWhen(cut: () => boolean, tx: Tx): Tx {
  return new Proxy(tx, {
    apply: (target, self, args) => (cut() ? never : Reflect.apply(target, self, args)),
  });
}
