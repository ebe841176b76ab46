import type { CookieOptions, CookieOptionsWithName } from '@supabase/ssr';

/**
 * How an app at this origin sets cookies that only its server reads, those of a session among them: no
 * script gets at them, and over HTTPS they never travel without it.
 */
export function cookieOptions(appOrigin: string): CookieOptionsWithName {
  return { httpOnly: true, secure: appOrigin.startsWith('https:'), sameSite: 'lax', path: '/' };
}

/** On a shared device a cookie ends with the browser; one that is being removed stays as it is. */
export function endingWithBrowser({ maxAge, expires, ...options }: CookieOptions): CookieOptions {
  return maxAge === 0 ? { ...options, maxAge } : options;
}
