import postgres from 'postgres';
import { fromArrayLiteral, toArrayLiteral } from './text-list.ts';

type Types = { textList: string[] };
export type Sql = postgres.Sql<Types>;
export type Tx = postgres.TransactionSql<Types>;

export type Pool = {
  readonly sql: Sql;
  /** Grows whenever a connection is closed by the other side. */
  readonly closes: number;
  end(): Promise<void>;
};

const textArrayOid = 1009;
const textList = {
  to: textArrayOid,
  from: [textArrayOid],
  serialize: toArrayLiteral,
  parse: fromArrayLiteral,
};

const renewAfterMs = 200;

/**
 * Connections to the control plane's database, which survive the server's death. The driver would
 * reconnect by itself, but a connection that is cut while a write is scheduled never writes again
 * (3.4.9): so after any cut the next query gets fresh connections.
 */
export function connect(databaseUrl: string, max: number): Pool {
  let closes = 0;
  let ended = false;
  let renewal: NodeJS.Timeout | null = null;

  const open = () =>
    postgres(databaseUrl, {
      max,
      onnotice: () => {},
      connect_timeout: 5,
      max_lifetime: null,
      backoff: (attempt) => Math.min(0.1 * 2 ** attempt, 1),
      connection: { application_name: 'daylight-trigger' },
      // Asking the server for its types is a query of the driver's own, whose failure on a cut
      // nobody can catch. Lists of texts are the only type that it would add for us.
      fetch_types: false,
      types: { textList },
      // Columns are camelCase on our side; the keys inside jsonb stay as they are.
      transform: {
        undefined: null,
        column: { from: postgres.toCamel, to: postgres.fromCamel },
      },
      onclose: () => {
        closes += 1;
        if (!ended) renewal ??= setTimeout(renew, renewAfterMs);
      },
    });
  const renew = () => {
    renewal = null;
    const old = sql;
    sql = open();
    void old.end({ timeout: 5 }).catch(() => {});
  };
  let sql = open();

  return {
    get sql() {
      return sql;
    },
    get closes() {
      return closes;
    },
    async end() {
      ended = true;
      if (renewal) clearTimeout(renewal);
      await sql.end({ timeout: 1 }).catch(() => {});
    },
  };
}
