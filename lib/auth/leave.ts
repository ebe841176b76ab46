/** Where "Leave this page" leads: a place anybody might be, that says nothing about who left. */
export const LEAVE_TO = 'https://www.wikipedia.org';

/**
 * Names of the cookies that a session left, given `document.cookie`. Supabase splits a long session
 * over several (sb-<project>-auth-token.0, .1 …) and keeps the proofs of its mails beside them.
 */
export function sessionCookies(cookies: string): string[] {
  return cookies
    .split(';')
    .map((pair) => pair.split('=')[0]?.trim() ?? '')
    .filter((name) => /^sb-.+-auth-token/.test(name));
}
