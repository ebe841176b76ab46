import { NextResponse } from 'next/server';
import { COOKIES, LONG_S } from '@/lib/device/cookies';
import { sentenceFor, statusFor } from '@/lib/errors';
import { cookieOptions } from '@/lib/supabase/cookie-options';

/**
 * Keeps a session locked until it is unlocked: no script can take this cookie away. It goes with the
 * same requests as the session's own (lax): a stricter one would stay behind where a link of another
 * site leads here, and the lock with it.
 */
export function keepLocked(response: NextResponse, appOrigin: string): NextResponse {
  response.cookies.set(COOKIES.lock, '1', {
    ...cookieOptions(appOrigin),
    httpOnly: true,
    maxAge: LONG_S,
  });
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
