import { randomUUID } from 'node:crypto';
import { afterAll } from 'vitest';
import { connect, type Sql, type Transaction } from '../../local/supabase/connect.ts';
import { cloneDatabase } from '../../local/supabase/testing/clone-database.ts';

type Work<T> = (sql: Transaction) => Promise<T>;

export type TestDatabase = {
  url: string;
  /** Connections as the owner of the schema: row level security does not apply. */
  sql: Sql;
  /** One transaction with the role and claims that a signed-in user's request has; then committed. */
  asUser<T>(userId: string, work: Work<T>): Promise<T>;
  /** The same for a visitor who is not signed in. */
  asAnon<T>(work: Work<T>): Promise<T>;
  /** The same for the service key, which tasks hold. */
  asService<T>(work: Work<T>): Promise<T>;
  /** Makes an account as a sign-up does, triggers included; gives its id. */
  createUser(options?: { email?: string; metadata?: Record<string, string> }): Promise<string>;
};

/**
 * A database of its own with all migrations applied, cloned from the run's template. Call it once at
 * the top of a test file (`const db = await freshDatabase()`); it is dropped after the last test.
 * With the server's own `template1` it is empty.
 */
export async function freshDatabase(template?: string): Promise<TestDatabase> {
  const { url, drop } = await cloneDatabase(template);
  const sql = connect(url, { max: 10, name: 'test' });
  afterAll(async () => {
    await sql.end({ timeout: 5 });
    await drop();
  });

  return {
    url,
    sql,
    asUser: (userId, work) => actAs(sql, { role: 'authenticated', sub: userId }, work),
    asAnon: (work) => actAs(sql, { role: 'anon' }, work),
    asService: (work) => actAs(sql, { role: 'service_role' }, work),
    async createUser({ email, metadata = {} } = {}) {
      const id = randomUUID();
      await sql`
        insert into auth.users (id, email, email_confirmed_at, raw_app_meta_data, raw_user_meta_data)
        values (${id}, ${email ?? `${id}@example.test`}, now(),
          ${JSON.stringify({ provider: 'email', providers: ['email'] })}::text::jsonb,
          ${JSON.stringify(metadata)}::text::jsonb)
      `;
      return id;
    },
  };
}

// As PostgREST does it: the claims as settings, then the role, both gone with the transaction.
async function actAs<T>(
  sql: Sql,
  claims: { role: string; sub?: string },
  work: Work<T>,
): Promise<T> {
  const result = await sql.begin(async (transaction) => {
    await transaction`
      select set_config('request.jwt.claims', ${JSON.stringify({ aud: claims.role, ...claims })}, true),
        set_config('role', ${claims.role}, true)
    `;
    return { value: await work(transaction) };
  });
  return result.value;
}
