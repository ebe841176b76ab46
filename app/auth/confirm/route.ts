import { type NextRequest, NextResponse } from 'next/server';
import { confirmSchema } from '@/lib/auth/confirm-schema';
import { nextPath } from '@/lib/auth/next-path';
import { serverEnv } from '@/lib/env/server';
import { serverClient } from '@/lib/supabase/server';

/** Where the links in our mails lead: signs in whoever holds the link, once. */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const asked = confirmSchema.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (asked.success) {
    const supabase = await serverClient();
    const { token_hash, type } = asked.data;
    const { error } = await supabase.auth.verifyOtp({ token_hash, type });
    if (!error) return to(nextPath(asked.data.next));
  }
  return to('/sign-in?link=over');
}

// The request knows its own address only as the server listens, not as people reach it.
function to(path: string): NextResponse {
  return NextResponse.redirect(new URL(path, serverEnv().APP_URL), 303);
}
