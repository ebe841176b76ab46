/** Where "Leave this page" leads: a place anybody might be, that says nothing about who left. */
export const LEAVE_TO = 'https://www.wikipedia.org';

/**
 * Names of the cookies that hold a session, given `document.cookie`. Supabase splits a long session
 * over several: sb-<project>-auth-token.0, .1 …
 */
export function sessionCookies(cookies: string): string[] {
  return cookies
    .split(';')
    .map((pair) => pair.split('=')[0]?.trim() ?? '')
    .filter((name) => /^sb-.+-auth-token(\.\d+)?$/.test(name));
}
