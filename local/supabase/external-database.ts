import { connect } from './connect.ts';

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);

/**
 * Checks the Postgres that LOCAL_DATABASE_URL names, before Daylight makes roles and schemas in it.
 * Throws one sentence (never with the URL's password) when it is not on this machine and
 * LOCAL_DATABASE_ALLOW_REMOTE is not 1, does not answer, is older than 15, or its user is no superuser.
 */
export async function checkExternalDatabase(url: string, allowRemote: boolean): Promise<void> {
  const host = hostOf(url);
  if (!loopback.has(host) && !allowRemote) {
    throw new Error(
      `LOCAL_DATABASE_URL names another machine (${host}): set LOCAL_DATABASE_ALLOW_REMOTE=1 if you mean it.`,
    );
  }
  const sql = connect(url, { max: 1 });
  try {
    const [row] = await sql<{ version: number; superuser: boolean }[]>`
      select current_setting('server_version_num')::int as version, rolsuper as superuser
      from pg_roles where rolname = current_user
    `.catch((error: { code?: string }) => {
      throw new Error(`The database of LOCAL_DATABASE_URL does not answer (${error.code}).`);
    });
    if (!row || row.version < 150_000) {
      throw new Error('The database of LOCAL_DATABASE_URL is older than Postgres 15.');
    }
    if (!row.superuser) {
      throw new Error('The user of LOCAL_DATABASE_URL must be a superuser: Daylight makes roles.');
    }
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    throw new Error('LOCAL_DATABASE_URL is not a postgres:// URL.');
  }
}
