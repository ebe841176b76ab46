'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { toast } from 'sonner';
import { whenIdle } from './when-idle';

/**
 * A part of a page that nobody sees before asking for it: its code comes after the page, or when it is
 * wanted. Null until it is there; where it can't come, that is said and `giveUp` called.
 * `load` must be the same function at every render.
 */
export function useLater<T>(load: () => Promise<T>, wanted: boolean, giveUp: () => void): T | null {
  const [part, setPart] = useState<{ it: T } | null>(null);
  const onFailed = useEffectEvent(() => {
    toast.error('This can’t be opened right now', {
      description: 'Part of the page couldn’t be loaded. Check your connection and try again.',
    });
    giveUp();
  });

  useEffect(() => whenIdle(() => void load().catch(() => {})), [load]);

  useEffect(() => {
    if (!wanted) return;
    let left = false;
    load().then(
      (it) => left || setPart({ it }),
      () => left || onFailed(),
    );
    return () => {
      left = true;
    };
  }, [load, wanted]);

  return part?.it ?? null;
}
