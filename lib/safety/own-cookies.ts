import 'server-only';
import { cookies } from 'next/headers';
import { isLocked } from '@/lib/device/cookies';

/** Whether this request's session is locked. */
export async function isLockedHere(): Promise<boolean> {
  const jar = await cookies();
  return isLocked((name) => jar.get(name)?.value);
}
