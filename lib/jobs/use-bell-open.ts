'use client';

import { useSyncExternalStore } from 'react';

let isOpen = false;
const listeners = new Set<() => void>();

/** Opens or closes the list of notifications, from wherever somebody asks for it. */
export function setBellOpen(open: boolean): void {
  isOpen = open;
  for (const listener of listeners) listener();
}

export function useBellOpen(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isOpen,
    () => false,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
