import type { CookieOptions, CookieOptionsWithName } from '@supabase/ssr';

/** How session cookies are set by an app at this origin: over HTTPS they never travel without it. */
export function cookieOptions(appOrigin: string): CookieOptionsWithName {
  return { secure: appOrigin.startsWith('https:'), sameSite: 'lax', path: '/' };
}

/** On a shared device a cookie ends with the browser; one that is being removed stays as it is. */
export function endingWithBrowser({ maxAge, expires, ...options }: CookieOptions): CookieOptions {
  return maxAge === 0 ? { ...options, maxAge } : options;
}
