import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createServerClient } from '@supabase/ssr';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '../../../types/database.ts';
import { Problem } from '../problem.ts';

/** The sample account, signed in: its own client, and its session as the app's cookies. */
export interface SampleAccount {
  client: SupabaseClient<Database>;
  email: string;
  cookies(): string;
}

const email = 'sample@daylight.local';

// Made once per data folder and readable by its owner only, as a person would keep a password.
function samplePassword(data: string): string {
  const path = join(data, 'sample-account.json');
  if (!existsSync(path)) {
    const password = randomBytes(18).toString('base64url');
    writeFileSync(path, JSON.stringify({ email, password }), { mode: 0o600 });
  }
  const kept: { password: string } = JSON.parse(readFileSync(path, 'utf8'));
  return kept.password;
}

/**
 * Signs the sample account up, or in when it exists, through the library that the app uses, so that
 * the same cookies come out. Throws a `Problem` when neither works.
 */
export async function signInSample(
  data: string,
  supabaseUrl: string,
  publishableKey: string,
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
  const credentials = { email, password: samplePassword(data) };
  const known = await client.auth.signInWithPassword(credentials);
  if (known.error) {
    const made = await client.auth.signUp(credentials);
    if (made.error) throw new Problem(`The sample account can't sign in (${made.error.code}).`);
  }
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  return { client, email, cookies };
}
