import { sql, type Transaction } from 'kysely';
import { asHostedError } from './hosted-errors.ts';

/**
 * The private members of Lite's Postgres connection that we replace. A contract test fails when a
 * new version of the package no longer has them.
 */
export type LiteInternals = {
  rlsState: 'unknown' | 'active' | 'inactive';
  applyJwtSessionContext(
    transaction: Transaction<unknown>,
    vars: RequestVars,
    setRole?: boolean,
  ): Promise<void>;
  normalizeDbError(error: unknown): unknown;
};

type RequestVars = {
  auth?: { uid?: string | null; role?: string; jwt?: Record<string, unknown> | null };
  storage?: { operation?: string | null };
};

const roles = new Set(['anon', 'authenticated', 'service_role']);
const statementTimeout = '15s';

/** Makes a Lite connection keep the grants of our migrations and answer errors as hosted does. */
export function harden(connection: LiteInternals): void {
  // "unknown" would make Lite grant everything on every table to the client roles at first use.
  connection.rlsState = 'active';

  connection.applyJwtSessionContext = async (transaction, { auth, storage }) => {
    const role = auth?.role ?? 'anon';
    if (!roles.has(role)) throw Object.assign(new Error('unknown role'), { code: '42501' });
    const claims = auth?.jwt && typeof auth.jwt === 'object' ? auth.jwt : { role };
    const subject = String(auth?.uid ?? claims.sub ?? '');
    // One round trip. The role comes last: after it, the settings are the caller's.
    await sql`
      select set_config('request.jwt.claims', ${JSON.stringify(claims)}, true),
        set_config('request.jwt.claim.sub', ${subject}, true),
        set_config('request.jwt.claim.role', ${role}, true),
        set_config('request.jwt.claim.email', ${String(claims.email ?? '')}, true),
        set_config('storage.operation', ${String(storage?.operation ?? '')}, true),
        set_config('statement_timeout', ${statementTimeout}, true),
        set_config('role', ${role}, true)
    `.execute(transaction);
  };

  const normalize = connection.normalizeDbError.bind(connection);
  connection.normalizeDbError = (error) => asHostedError(normalize(error));
}
