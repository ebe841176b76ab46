import type { NextRequest, NextResponse } from 'next/server';
import { contentPolicy } from '@/lib/auth/content-policy';
import { LEAVE_TO } from '@/lib/auth/leave';
import { isPrivatePath, isSignedOutPath, nextPath } from '@/lib/auth/next-path';
import { serverEnv } from '@/lib/env/server';
import { redirectKeepingCookies, refreshSession } from '@/lib/supabase/proxy';

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
  const redirect = redirectFor(request, session.signedIn);
  const response = redirect ? redirectKeepingCookies(redirect, session.response) : session.response;
  response.headers.set('content-security-policy', policy);
  if (isPrivatePath(request.nextUrl.pathname)) {
    response.headers.set('cache-control', 'private, no-store');
  }
  return response;
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
