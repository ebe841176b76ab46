'use client';

import { useEffect } from 'react';

const LOOK_MS = 2_000;
const AT_MOST_EVERY_MS = 60_000;
const MARK = 'daylight.reloaded';

/**
 * Loads a failed page again by itself as soon as Daylight answers: an outage that has passed needs
 * no click. At most once a minute, so that a page that fails for good stands still.
 */
export function useReloadWhenBack(): void {
  useEffect(() => {
    if (Date.now() - Number(sessionStorage.getItem(MARK) ?? 0) < AT_MOST_EVERY_MS) return;
    const timer = setInterval(async () => {
      const health = await fetch('/api/health', { cache: 'no-store' }).catch(() => null);
      if (!health?.ok) return;
      clearInterval(timer);
      sessionStorage.setItem(MARK, String(Date.now()));
      window.location.reload();
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, []);
}
