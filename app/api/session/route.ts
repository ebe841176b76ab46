import { type Asking, asPerson } from '@/lib/action';
import { answer } from '@/lib/http/answer';
import { pageOf } from '@/lib/http/page-of';
import { fail, ok } from '@/lib/result';

/**
 * The access token of the session, for a page of its own person: the page itself keeps no session and
 * renews none. `secondsLeft`: proxy.ts has renewed a token that was about to end.
 */
export async function GET(request: Request): Promise<Response> {
  const read = async ({ db }: Asking) => {
    const { session } = (await db.auth.getSession()).data;
    if (!session) return fail('unauthenticated');
    const secondsLeft = Math.floor((session.expires_at ?? 0) - Date.now() / 1000);
    return ok({ token: session.access_token, secondsLeft });
  };
  return answer(await asPerson('session.token', read, pageOf(request)));
}
