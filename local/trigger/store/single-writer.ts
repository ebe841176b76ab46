import { connect } from './connect.ts';

// Two numbers that name the lock: any, as long as nobody else uses them in this database.
const lockSpace = 7451;
const lockName = 1;

export type SingleWriter = {
  /** True while this process holds the lock; asks for it again when the connection was lost. */
  holds(): Promise<boolean>;
  release(): Promise<void>;
};

/**
 * The right to be the only control plane on a database, as a lock held by a connection of its own:
 * it ends with the process, also with a killed one. Gives up waiting after `patience` ms.
 */
export async function becomeSingleWriter(
  databaseUrl: string,
  patience: number,
): Promise<SingleWriter> {
  const sql = connect(databaseUrl, 1);
  const holds = async () => {
    const [row] = await sql<{ held: boolean }[]>`
      select exists (
        select 1 from pg_locks
        where locktype = 'advisory' and pid = pg_backend_pid()
          and classid = ${lockSpace} and objid = ${lockName}
      ) or pg_try_advisory_lock(${lockSpace}, ${lockName}) as held`;
    return row?.held ?? false;
  };
  const deadline = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > deadline) {
      await sql.end({ timeout: 1 });
      throw new Error('Another control plane already works on this database.');
    }
    await new Promise((done) => setTimeout(done, 200));
  }
  return { holds, release: () => sql.end({ timeout: 1 }) };
}
