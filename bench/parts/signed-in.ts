import { randomUUID } from 'node:crypto';
import { cookieHeader, sessionCookies } from '../../scripts/testing/session-cookies.ts';
import type { BenchStack } from './bench-stack.ts';

/** A new account with its session, as cookies of a browser and as a header. */
export async function signedIn(stack: BenchStack) {
  const who = { email: `${randomUUID()}@example.com`, password: randomUUID() };
  const { data, error } = await stack.admin.auth.admin.createUser({ ...who, email_confirm: true });
  if (error) throw error;
  const { url, key: publishableKey } = stack.supabase;
  const cookies = await sessionCookies({ url, publishableKey }, who);
  return {
    id: data.user.id,
    cookie: cookieHeader(cookies),
    cookies: cookies.map((one) => ({ ...one, url: stack.url })),
  };
}
