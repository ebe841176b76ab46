import { createClient } from '@supabase/supabase-js';
import type { Db } from '@/lib/database';
import { tasksEnv } from '@/lib/env/tasks';
import type { Database } from '@/types/database';

const TIME_LIMIT_MS = 60_000;
let client: Db | null = null;

/**
 * The client that row security doesn't bind. Only tasks may import it; each of their writes names
 * the job, its claim and its user. Throws an EnvironmentError where the secret key is missing: it
 * never falls back to lesser rights.
 */
export function adminClient(): Db {
  if (client) return client;
  const env = tasksEnv();
  client = createClient<Database>(env.SUPABASE_URL, env.SUPABASE_SECRET_KEY, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    // A service that hangs must not hold a task for ever; a file of 50 MB needs a while.
    global: { fetch: (url, init) => fetch(url, { ...init, signal: limited(init?.signal) }) },
  });
  return client;
}

function limited(signal: AbortSignal | null | undefined): AbortSignal {
  const limit = AbortSignal.timeout(TIME_LIMIT_MS);
  return signal ? AbortSignal.any([signal, limit]) : limit;
}
