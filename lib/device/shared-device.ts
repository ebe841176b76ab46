import { COOKIES, hasCookie } from '@/lib/device/cookies';

/** Whether somebody signed in here saying that others use this device, too. Browser only. */
export function isSharedDevice(): boolean {
  return hasCookie(document.cookie, COOKIES.shared);
}
