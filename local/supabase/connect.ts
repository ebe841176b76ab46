import postgres from 'postgres';

export type Sql = postgres.Sql;
export type Transaction = postgres.TransactionSql;

/** A pool of connections as the superuser, with the search path of a hosted project. */
export function connect(url: string, options: { max?: number; name?: string } = {}): Sql {
  return postgres(url, {
    max: options.max ?? 4,
    connect_timeout: 10,
    // A database that was away is tried again soon: it comes back on the same port.
    backoff: (attempt) => Math.min(0.1 * 2 ** attempt, 1),
    onnotice: () => {},
    connection: {
      search_path: '"$user", public, extensions',
      TimeZone: 'UTC',
      application_name: options.name ?? 'daylight-supabase',
    },
  });
}
