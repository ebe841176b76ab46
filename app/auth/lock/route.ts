import { type NextRequest, NextResponse } from 'next/server';
import { serverEnv } from '@/lib/env/server';
import { isOwnOrigin } from '@/lib/http/origin';
import { lockIfSignedIn } from '@/lib/safety/lock-response';
import { isLockedHere } from '@/lib/safety/own-cookies';

const headers = { 'cache-control': 'no-store' };

/** Whether this browser is locked: a tab that comes back asks, as no script can read the cookie. */
export async function GET(): Promise<NextResponse> {
  return NextResponse.json({ locked: await isLockedHere() }, { headers });
}

/** Locks this browser. A page that is being left sends it along. */
export async function POST(request: NextRequest): Promise<NextResponse> {
  const { APP_URL } = serverEnv();
  if (!isOwnOrigin(request.headers, APP_URL)) return new NextResponse(null, { status: 403 });
  return lockIfSignedIn(request, new NextResponse(null, { status: 204, headers }));
}
