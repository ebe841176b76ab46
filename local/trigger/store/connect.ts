import postgres from 'postgres';

export type Sql = postgres.Sql;
export type Tx = postgres.TransactionSql;

/**
 * Connections to the control plane's database. Columns are camelCase on our side; values (also the
 * keys inside jsonb) stay as they are. The driver reconnects by itself when the server returns.
 */
export function connect(databaseUrl: string, max: number): Sql {
  return postgres(databaseUrl, {
    max,
    onnotice: () => {},
    connect_timeout: 5,
    backoff: (attempt) => Math.min(0.1 * 2 ** attempt, 1),
    connection: { application_name: 'daylight-trigger' },
    transform: {
      undefined: null,
      column: { from: postgres.toCamel, to: postgres.fromCamel },
    },
  });
}
