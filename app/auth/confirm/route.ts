import { type NextRequest, NextResponse } from 'next/server';
import { confirmSchema } from '@/lib/auth/confirm-schema';
import { nextPath } from '@/lib/auth/next-path';
import { serverClient } from '@/lib/supabase/server';

/** Where the links in our mails lead: signs in whoever holds the link, once. */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const asked = confirmSchema.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (asked.success) {
    const supabase = await serverClient();
    const { token_hash, type } = asked.data;
    const { error } = await supabase.auth.verifyOtp({ token_hash, type });
    if (!error) return to(request, nextPath(asked.data.next));
  }
  return to(request, '/sign-in?link=over');
}

function to(request: NextRequest, path: string): NextResponse {
  return NextResponse.redirect(new URL(path, request.url), 303);
}
