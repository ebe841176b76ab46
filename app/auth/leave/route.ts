import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';
import { LEAVE_TO, sessionCookies } from '@/lib/auth/leave';

/** "Leave this page" before the page's scripts have loaded: forget who was here, and go. */
export async function POST(): Promise<NextResponse> {
  const jar = await cookies();
  for (const name of sessionCookies(jar.toString())) jar.delete(name);
  return NextResponse.redirect(LEAVE_TO, 303);
}
