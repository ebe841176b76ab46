import 'server-only';
import { createServerClient } from '@supabase/ssr';
import { cookies } from 'next/headers';
import type { Db } from '@/lib/database';
import { COOKIES } from '@/lib/device/cookies';
import { serverEnv } from '@/lib/env/server';
import { cookieOptions, endingWithBrowser } from '@/lib/supabase/cookie-options';
import type { Database } from '@/types/database';

/** A client for this request, acting as the signed-in user (or as nobody). Never shared. */
export async function serverClient(): Promise<Db> {
  const env = serverEnv();
  const jar = await cookies();
  return createServerClient<Database>(env.SUPABASE_URL, env.SUPABASE_PUBLISHABLE_KEY, {
    cookieOptions: cookieOptions(env.APP_URL),
    cookies: {
      getAll: () => jar.getAll(),
      setAll: (changed) => {
        try {
          for (const { name, value, options } of changed) {
            const shared = jar.has(COOKIES.shared);
            jar.set(name, value, shared ? endingWithBrowser(options) : options);
          }
        } catch {
          // A server component can't set cookies; proxy.ts has refreshed the session already.
        }
      },
    },
  });
}
