import type { Db } from '@/lib/database';
import { isSharedDevice } from '@/lib/device/shared-device';
import { cookieOptions, endingWithBrowser } from '@/lib/supabase/cookie-options';
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
  const { createBrowserClient, parseCookieHeader, serializeCookieHeader } = await import(
    '@supabase/ssr'
  );
  const options = { cookieOptions: cookieOptions(window.location.origin) };
  if (!isSharedDevice()) {
    return createBrowserClient<Database>(supabaseUrl, publishableKey, options);
  }
  return createBrowserClient<Database>(supabaseUrl, publishableKey, {
    ...options,
    cookies: {
      getAll: () => parseCookieHeader(document.cookie),
      setAll: (changed) => {
        for (const { name, value, options } of changed) {
          // biome-ignore lint/suspicious/noDocumentCookie: as the client itself writes them
          document.cookie = serializeCookieHeader(name, value, endingWithBrowser(options));
        }
      },
    },
  });
}
