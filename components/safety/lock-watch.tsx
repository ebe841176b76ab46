'use client';

import { useEffect } from 'react';
import { isSharedDevice } from '@/lib/device/shared-device';
import { idleMinutesFor } from '@/lib/safety/idle';
import { watchLock } from '@/lib/safety/watch-lock';

/** Locks this page when its time has come, or when another tab of this browser locks. */
export function LockWatch({ idleMinutes }: { idleMinutes: number | null }) {
  useEffect(() => watchLock(idleMinutesFor(idleMinutes, isSharedDevice())), [idleMinutes]);
  return null;
}
