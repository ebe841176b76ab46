import { type NextRequest, NextResponse } from 'next/server';
import { contentPolicy } from '@/lib/auth/content-policy';
import { isPrivatePath, isSignedOutPath, nextPath } from '@/lib/auth/next-path';
import { isLocked } from '@/lib/device/cookies';
import { serverEnv } from '@/lib/env/server';
import { LEAVE_TO } from '@/lib/safety/leave';
import { keepLocked, lockedAnswer, lockPage } from '@/lib/safety/lock-response';
import { whileLocked } from '@/lib/safety/while-locked';
import { keepingCookies, refreshSession, type Session } from '@/lib/supabase/proxy';

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const policy = contentPolicy({
    nonce: btoa(crypto.randomUUID()),
    supabaseUrl: serverEnv().SUPABASE_URL,
    leaveTo: LEAVE_TO,
    development: process.env.NODE_ENV === 'development',
  });
  // Next reads the nonce for its own scripts from the policy of the request.
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);

  const session = await refreshSession(request, headers);
  const response = lockedFor(request, session) ?? answerFor(request, session);
  response.headers.set('content-security-policy', policy);
  if (isPrivatePath(request.nextUrl.pathname)) {
    response.headers.set('cache-control', 'private, no-store');
  }
  return response;
}

function answerFor(request: NextRequest, session: Session): NextResponse {
  const redirect = redirectFor(request, session.signedIn);
  if (!redirect) return session.response;
  return keepingCookies(NextResponse.redirect(redirect), session.response);
}

/** What a locked session gets instead of what it asked for; null where nothing stands in the way. */
function lockedFor(request: NextRequest, { signedIn, response }: Session): NextResponse | null {
  const { method, cookies, url, nextUrl } = request;
  if (signedIn === false || !isLocked((name) => cookies.get(name)?.value)) return null;
  const isAction = request.headers.has('next-action');
  const { pathname } = nextUrl;
  const fate = whileLocked({ pathname, method, isAction });
  if (fate === 'pass') return null;
  const instead =
    fate === 'page' ? NextResponse.redirect(lockPage({ url, pathname })) : lockedAnswer(isAction);
  return keepLocked(keepingCookies(instead, response), serverEnv().APP_URL);
}

function redirectFor(request: NextRequest, signedIn: boolean | null): URL | null {
  const { pathname, search, searchParams } = request.nextUrl;
  // A Server Action says itself that nobody is signed in; a redirect would lose its answer.
  if (request.headers.has('next-action')) return null;
  if (signedIn === false && isPrivatePath(pathname)) {
    const to = new URL('/sign-in', request.url);
    to.searchParams.set('next', pathname + search);
    return to;
  }
  if (signedIn && isSignedOutPath(pathname)) {
    return new URL(nextPath(searchParams.get('next')), request.url);
  }
  if (signedIn && pathname === '/') return new URL('/journal', request.url);
  return null;
}

export const config = {
  matcher: ['/((?!_next/static|_next/image|favicon.ico|icon.svg).*)'],
};
