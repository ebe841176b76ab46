import 'server-only';
import { cookies } from 'next/headers';
import { COOKIES } from '@/lib/device/cookies';
import { serverEnv } from '@/lib/env/server';
import { cookieOptions } from '@/lib/supabase/cookie-options';

/**
 * What a sign-in says of its device. Called before it, so that the session's own cookies are set as
 * it asks: without an age the browser forgets them when it is closed.
 */
export async function beginSession({ shared }: { shared: boolean }): Promise<void> {
  await endLock();
  const jar = await cookies();
  // Pages ask for it, too.
  if (shared)
    jar.set(COOKIES.shared, '1', { ...cookieOptions(serverEnv().APP_URL), httpOnly: false });
  else jar.delete(COOKIES.shared);
}

/** Takes the lock from this browser; whoever calls it knows that its owner is there. */
export async function endLock(): Promise<void> {
  const jar = await cookies();
  for (const name of [COOKIES.lock, COOKIES.idle, COOKIES.awake]) jar.delete(name);
}
