import 'server-only';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { loadProfile } from '@/lib/account/loaders';
import { currentPerson } from '@/lib/auth/session';
import { COOKIES } from '@/lib/device/cookies';

/**
 * Whether tab, icon and toasts say nothing of what this is: as the signed-in person chose, else as
 * the last one did in this browser. Never throws: in an outage the browser's own memory decides.
 */
export const isDiscreet = cache(async (): Promise<boolean> => {
  const known = (await cookies()).has(COOKIES.discreet);
  try {
    return (await currentPerson()) ? (await loadProfile()).discreet : known;
  } catch {
    return known;
  }
});
