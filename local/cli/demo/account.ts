import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServerClient } from '@supabase/ssr';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '../../../types/database.ts';
import { Problem } from '../problem.ts';

/** A sample account, signed in: its own client, and its session as the app's cookies. */
export interface SampleAccount {
  client: SupabaseClient<Database>;
  userId: string;
  email: string;
  cookies(): string;
}

/** The account of `npm run demo`, and the one that holds the sample case. */
export const DEMO = { email: 'sample@daylight.local', file: 'sample-account.json' };
export const CASE = { email: 'dana@daylight.local', file: 'sample-case.json' };

// Made once per data folder and readable by its owner only, as a person would keep a password.
function passwordOf({ email, file }: typeof DEMO, data: string): string {
  const path = join(data, file);
  if (!existsSync(path)) {
    const password = randomBytes(18).toString('base64url');
    writeFileSync(path, JSON.stringify({ email, password }), { mode: 0o600 });
  }
  const kept: { password: string } = JSON.parse(readFileSync(path, 'utf8'));
  return kept.password;
}

/**
 * Signs a sample account up, or in when it exists, through the library that the app uses, so that
 * the same cookies come out. Throws a `Problem` when neither works.
 */
export async function signInSample(
  data: string,
  supabaseUrl: string,
  publishableKey: string,
  who = DEMO,
): Promise<SampleAccount> {
  const jar = new Map<string, string>();
  const client = createServerClient<Database>(supabaseUrl, publishableKey, {
    cookies: {
      getAll: () => [...jar].map(([name, value]) => ({ name, value })),
      setAll: (changed) => {
        for (const { name, value } of changed) {
          if (value) jar.set(name, value);
          else jar.delete(name);
        }
      },
    },
  });
  const { email } = who;
  const credentials = { email, password: passwordOf(who, data) };
  const known = await client.auth.signInWithPassword(credentials);
  const { data: session, error } = known.error ? await client.auth.signUp(credentials) : known;
  if (error || !session.user) {
    throw new Problem(`The sample account can't sign in (${error?.code ?? 'unknown'}).`);
  }
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  return { client, userId: session.user.id, email, cookies };
}
