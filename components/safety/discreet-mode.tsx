'use client';

import { useEffect } from 'react';
import { COOKIES, LONG_S, writeCookie } from '@/lib/device/cookies';
import { hideWhileAway, unveilOnTap } from '@/lib/safety/discreet-browser';

/** What discreet mode does by script; its styles hang on `data-discreet`. */
export function DiscreetMode({ on }: { on: boolean }) {
  useEffect(() => {
    // For pages without a person: signed out, or while the database can't be asked.
    writeCookie(COOKIES.discreet, '1', on ? LONG_S : 0);
    if (!on) return;
    const ends = [hideWhileAway(), unveilOnTap()];
    return () => ends.forEach((end) => void end());
  }, [on]);
  return null;
}
