import { type NextRequest, NextResponse } from 'next/server';
import { serverEnv } from '@/lib/env/server';
import { isOwnOrigin } from '@/lib/http/origin';
import { LEAVE_TO } from '@/lib/safety/leave';
import { lockIfSignedIn } from '@/lib/safety/lock-response';

/** "Leave this page" before the page's scripts have loaded: lock, and go. */
export function POST(request: NextRequest): NextResponse {
  const { APP_URL } = serverEnv();
  const away = NextResponse.redirect(LEAVE_TO, 303);
  return isOwnOrigin(request.headers, APP_URL) ? lockIfSignedIn(request, away) : away;
}
