import { type NextRequest, NextResponse } from 'next/server';
import { COOKIES, hasSession, LONG_S } from '@/lib/device/cookies';
import { serverEnv } from '@/lib/env/server';
import { sentenceFor, statusFor } from '@/lib/errors';
import { cookieOptions } from '@/lib/supabase/cookie-options';

/**
 * Keeps a session locked until it is unlocked: no script can take this cookie away. It goes with the
 * same requests as the session's own (lax): a stricter one would stay behind where a link of another
 * site leads here, and the lock with it.
 */
export function keepLocked(response: NextResponse, appOrigin: string): NextResponse {
  response.cookies.set(COOKIES.lock, '1', { ...cookieOptions(appOrigin), maxAge: LONG_S });
  return response;
}

/** Locks the browser that asks. Where nobody is signed in, nothing is to lock and no trace is left. */
export function lockIfSignedIn(request: NextRequest, response: NextResponse): NextResponse {
  if (hasSession(request.headers.get('cookie') ?? '')) {
    return keepLocked(response, serverEnv().APP_URL);
  }
  response.cookies.delete(COOKIES.lock);
  return response;
}

/** What a locked session gets where there is no page to show. */
export function lockedAnswer(isAction: boolean): NextResponse {
  const [status, message] = [statusFor('locked'), sentenceFor('locked')];
  // The caller of a Server Action reads plain text as its error.
  return isAction
    ? new NextResponse(message, { status, headers: { 'content-type': 'text/plain' } })
    : NextResponse.json({ error: { code: 'locked', message } }, { status });
}

/** The lock page that leads back to where somebody was; a search stays out of its address. */
export function lockPage(request: { url: string; pathname: string }): URL {
  const to = new URL('/locked', request.url);
  if (request.pathname !== '/') to.searchParams.set('next', request.pathname);
  return to;
}
