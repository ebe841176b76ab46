'use client';

import { useSyncExternalStore } from 'react';
import { keptLists, NO_FILES } from '@/lib/uploads/kept-list';
import type { AttachedFile } from '@/lib/uploads/state';

const lists = keptLists();

/** The files that this person adds without an entry, for as long as the tab is open. */
export function useKeptList(userId: string) {
  const files = useSyncExternalStore(
    lists.subscribe,
    () => lists.filesOf(userId),
    () => NO_FILES,
  );
  const change = (to: (files: AttachedFile[]) => readonly AttachedFile[]) =>
    lists.change(userId, to);
  return [files, change] as const;
}
