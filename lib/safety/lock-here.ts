import { COOKIES, LONG_S, writeCookie } from '@/lib/device/cookies';

const CHANNEL = 'daylight.lock';

/** Where the lock page leads back to: this page, without what was searched for. Browser only. */
export function lockPageHere(): string {
  return `/locked?${new URLSearchParams({ next: window.location.pathname })}`;
}

/**
 * Locks this browser, and goes to another site or, without one, to the lock page, in all tabs. Waits
 * for nothing: the page goes blank first, and the cookie that locks is there even where the server
 * can't be reached; the server then makes it one that no script can take away, or takes it away where
 * nobody is signed in. Browser only.
 */
export function lockHere(leaveTo?: string): void {
  cover(leaveTo ?? lockPageHere());
  writeCookie(COOKIES.lock, '1', LONG_S);
  navigator.sendBeacon('/auth/lock');
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(leaveTo);
  channel.close();
}

/** Hides everything at once and leaves for another page, which takes this one's place in history. */
export function cover(to: string): void {
  document.documentElement.hidden = true;
  // The tab names the page until the other one has come.
  document.title = '…';
  window.location.replace(to);
}

/** Goes where another tab of this browser went when it locked. */
export function followLocks(signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => cover(typeof data === 'string' ? data : lockPageHere());
  signal.addEventListener('abort', () => channel.close());
}

/** Whether this browser is locked; null where nobody answers. */
export async function askWhetherLocked(): Promise<boolean | null> {
  const answer = await fetch('/auth/lock', { cache: 'no-store' }).catch(() => null);
  if (!answer?.ok) return null;
  const { locked } = (await answer.json()) as { locked: boolean };
  return locked;
}
