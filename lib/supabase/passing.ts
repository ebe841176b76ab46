import 'server-only';
import { createClient } from '@supabase/supabase-js';
import type { Db } from '@/lib/database';
import { serverEnv } from '@/lib/env/server';
import type { Database } from '@/types/database';

/** A client that starts as nobody and keeps nothing: for asking somebody once more who they are. */
export function passingClient(): Db {
  const env = serverEnv();
  return createClient<Database>(env.SUPABASE_URL, env.SUPABASE_PUBLISHABLE_KEY, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  });
}
