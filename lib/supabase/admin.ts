import { createClient } from '@supabase/supabase-js';
import type { Db } from '@/lib/database';
import { tasksEnv } from '@/lib/env/tasks';
import type { Database } from '@/types/database';

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
  });
  return client;
}
