import type { AttachedFile } from '@/lib/uploads/state';

type Files = readonly AttachedFile[];
export const NO_FILES: Files = [];

/**
 * The files that people add without an entry, outside of any component: walking to another page and
 * back loses none. One list a person, since a browser may be shared.
 */
export function keptLists() {
  const lists = new Map<string, Files>();
  const listeners = new Set<() => void>();
  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    filesOf: (userId: string): Files => lists.get(userId) ?? NO_FILES,
    change(userId: string, to: (files: AttachedFile[]) => Files): void {
      lists.set(userId, to([...(lists.get(userId) ?? [])]));
      for (const listener of listeners) listener();
    },
  };
}
