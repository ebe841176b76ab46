import { COOKIES, hasCookie, LONG_S, writeCookie } from '@/lib/device/cookies';
import {
  askWhetherLocked,
  cover,
  followLocks,
  lockHere,
  lockPageHere,
} from '@/lib/safety/lock-here';

const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchmove'];
const RENEW_MS = 10_000;
const LOOK_MS = 2_000;

/**
 * Watches over a page that shows what somebody wrote: it goes when another tab locks, and locks
 * after `idleMinutes` without a sign of life in any tab (null: never). The last sign is a cookie that
 * ends by itself, so that sleep and a closed browser count, too. Gives the function that ends it.
 */
export function watchLock(idleMinutes: number | null): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const options = { signal, capture: true, passive: true };
  const seconds = (idleMinutes ?? 0) * 60;
  let renewedAt = 0;

  followLocks(signal);

  // Another tab may have locked while this one was frozen.
  const comeBack = async () => {
    if (document.visibilityState === 'hidden' || !isAwake()) return;
    if (await askWhetherLocked()) cover(lockPageHere());
  };
  document.addEventListener('visibilitychange', comeBack, options);
  window.addEventListener('focus', comeBack, options);

  // A page that the browser keeps for "Back" is kept blank.
  window.addEventListener(
    'pagehide',
    ({ persisted }) => {
      if (persisted) document.documentElement.hidden = true;
    },
    options,
  );

  if (!idleMinutes) {
    for (const name of [COOKIES.idle, COOKIES.awake]) writeCookie(name, '', 0);
    return () => ended.abort();
  }

  /** Looks before it renews: the key that wakes a machine is no sign that nobody was away. */
  function isAwake(): boolean {
    if (!idleMinutes || hasCookie(document.cookie, COOKIES.awake)) return true;
    lockHere();
    return false;
  }

  function renew() {
    renewedAt = Date.now();
    writeCookie(COOKIES.awake, '1', seconds);
  }

  const showLife = () => {
    if (isAwake() && Date.now() - renewedAt > RENEW_MS) renew();
  };
  renew();
  writeCookie(COOKIES.idle, String(idleMinutes), LONG_S);
  for (const sign of SIGNS) window.addEventListener(sign, showLife, options);
  const timer = setInterval(isAwake, LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  return () => ended.abort();
}
