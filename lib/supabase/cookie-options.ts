import type { CookieOptionsWithName } from '@supabase/ssr';

/** How session cookies are set by an app at this origin: over HTTPS they never travel without it. */
export function cookieOptions(appOrigin: string): CookieOptionsWithName {
  return { secure: appOrigin.startsWith('https:'), sameSite: 'lax', path: '/' };
}
