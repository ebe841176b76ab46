import type { Db } from '@/lib/database';
import { cookieOptions } from '@/lib/supabase/cookie-options';
import type { PublicConfig } from '@/lib/supabase/public-config';
import type { Database } from '@/types/database';

let client: Promise<Db> | undefined;

/**
 * The browser's one Supabase client, acting as the signed-in user. Loaded when first asked for,
 * which keeps its 70 KB off the first paint. Browser only.
 */
export function browserClient(config: PublicConfig): Promise<Db> {
  client ??= load(config).catch((error) => {
    // A chunk that didn't arrive is asked for again next time.
    client = undefined;
    throw error;
  });
  return client;
}

async function load({ supabaseUrl, publishableKey }: PublicConfig): Promise<Db> {
  const { createBrowserClient } = await import('@supabase/ssr');
  return createBrowserClient<Database>(supabaseUrl, publishableKey, {
    cookieOptions: cookieOptions(window.location.origin),
  });
}
