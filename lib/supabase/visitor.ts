import 'server-only';
import { createClient } from '@supabase/supabase-js';
import type { Db } from '@/lib/database';
import { serverEnv } from '@/lib/env/server';
import type { Database } from '@/types/database';

/** A client that is nobody and keeps nothing: what it does leaves the request's own session alone. */
export function visitor(): Db {
  const env = serverEnv();
  return createClient<Database>(env.SUPABASE_URL, env.SUPABASE_PUBLISHABLE_KEY, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  });
}
