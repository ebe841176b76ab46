'use client';

import { useSyncExternalStore } from 'react';

// As the breakpoint `lg` of the tokens.
const WIDE = '(min-width: 64rem)';

/** Whether there is room for a desk's layout; for what CSS alone can't tell apart. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(WIDE);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => window.matchMedia(WIDE).matches,
    () => true,
  );
}
