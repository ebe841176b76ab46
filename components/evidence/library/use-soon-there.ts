'use client';

import { useEffect } from 'react';
import type { LibraryItem } from '@/lib/evidence/library-view';
import { useRefresh } from '@/lib/jobs/use-refresh';

const EVERY_MS = 4_000;
const FOR_MS = 150_000;

/** Asks for the list again while small pictures of files that just came are being made. */
export function useSoonThere(items: LibraryItem[]): void {
  const refresh = useRefresh();
  const waiting = items
    .filter(({ thumbnail, received_at }) => !thumbnail && isFresh(received_at))
    .map(({ id }) => id)
    .join();
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(refresh, EVERY_MS);
    const end = setTimeout(() => clearInterval(timer), FOR_MS);
    return () => {
      clearInterval(timer);
      clearTimeout(end);
    };
  }, [waiting, refresh]);
}

function isFresh(receivedAt: string): boolean {
  return Date.now() - Date.parse(receivedAt) < FOR_MS;
}
