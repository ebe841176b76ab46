import { createServerClient } from '@supabase/ssr';
import { type NextRequest, NextResponse } from 'next/server';
import { COOKIES } from '@/lib/device/cookies';
import { serverEnv } from '@/lib/env/server';
import { verifiedClaims } from '@/lib/supabase/claims';
import { cookieOptions, endingWithBrowser } from '@/lib/supabase/cookie-options';

export type Session = {
  /** Null while Auth can't be reached: nobody is sent away for an outage. */
  signedIn: boolean | null;
  /** The response to give; it carries the refreshed cookies. */
  response: NextResponse;
};

/**
 * Refreshes the session of a request where it is about to end. Only the proxy does so: two servers
 * that refresh at once would use the same refresh token twice. `headers` go on to the page.
 */
export async function refreshSession(request: NextRequest, headers: Headers): Promise<Session> {
  const env = serverEnv();
  const next = () => {
    // The page must see the refreshed cookies in this very request.
    headers.set('cookie', request.cookies.toString());
    return NextResponse.next({ request: { headers } });
  };
  const shared = request.cookies.has(COOKIES.shared);
  let response = next();
  const supabase = createServerClient(env.SUPABASE_URL, env.SUPABASE_PUBLISHABLE_KEY, {
    cookieOptions: cookieOptions(env.APP_URL),
    cookies: {
      getAll: () => request.cookies.getAll(),
      setAll: (changed) => {
        for (const { name, value } of changed) request.cookies.set(name, value);
        response = next();
        for (const { name, value, options } of changed) {
          response.cookies.set(name, value, shared ? endingWithBrowser(options) : options);
        }
      },
    },
  });
  const signedIn = await verifiedClaims(supabase.auth).then(
    (claims) => Boolean(claims?.sub),
    () => null,
  );
  return { signedIn, response };
}

/** A response with the refreshed cookies of the one that it replaces. */
export function keepingCookies(response: NextResponse, from: NextResponse): NextResponse {
  for (const cookie of from.cookies.getAll()) response.cookies.set(cookie);
  return response;
}
