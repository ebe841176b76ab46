import { type NextRequest, NextResponse } from 'next/server';
import { signOut } from '@/lib/auth/actions';
import { serverEnv } from '@/lib/env/server';
import { isOwnOrigin } from '@/lib/http/origin';

/** Signs out on this device where no Server Action runs: from the lock page. */
export async function POST(request: NextRequest): Promise<NextResponse> {
  const { APP_URL } = serverEnv();
  if (isOwnOrigin(request.headers, APP_URL)) await signOut();
  return NextResponse.redirect(new URL('/sign-in', APP_URL), 303);
}
