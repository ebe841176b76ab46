import { cookieHeader, sessionCookies } from './session-cookies.ts';

type Supabase = Parameters<typeof sessionCookies>[0];
type Body = { journalEntryId?: string; eventText: string; evidenceIds?: string[] };

/** Signs somebody in; gives a function that hands entries in as their browser does. */
export async function signInToPost(
  appUrl: string,
  supabase: Supabase,
  who: { email: string; password: string },
): Promise<(body: Body) => Promise<Response>> {
  const cookie = cookieHeader(await sessionCookies(supabase, who));
  const headers = { 'content-type': 'application/json', origin: appUrl, cookie };
  return (body) =>
    fetch(`${appUrl}/api/journal/submit`, {
      ...{ method: 'POST', headers },
      body: JSON.stringify(body),
    });
}
