import { type Draft, isEmpty } from '@/lib/drafts/draft';
import type { DraftStore } from '@/lib/drafts/store';

const DELAY_MS = 400;

export type Keeper = {
  /** Writes the draft down within half a second; of several in that time only the last. */
  keep(draft: Draft): void;
  /** Writes what waits now. */
  flush(): Promise<void>;
  /** Deletes a draft for good, even if it is just being written. */
  forget(id: string): void;
  /** Writes nothing more, not even what waits. */
  close(): void;
};

/**
 * Writes drafts one after another. `onWritten` hears, once the newest words are written, whether the
 * device had room for them.
 */
export function createKeeper(store: DraftStore, onWritten: (ok: boolean) => void): Keeper {
  const forgotten = new Set<string>();
  let waiting: Draft | null = null;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Sealing takes a moment: an older draft must not overtake a newer one.
  let queue = Promise.resolve();

  async function write() {
    const draft = waiting;
    waiting = null;
    if (!draft || closed || forgotten.has(draft.id)) return;
    try {
      if (isEmpty(draft)) store.remove(draft.id);
      else await store.save(draft);
      if (closed || forgotten.has(draft.id)) store.remove(draft.id);
      tell(true);
    } catch {
      tell(false);
    }
  }

  // While newer words wait, "saved" would be true of the older ones only.
  function tell(ok: boolean) {
    if (waiting === null) onWritten(ok);
  }

  function flush() {
    clearTimeout(timer);
    timer = undefined;
    queue = queue.then(write);
    return queue;
  }

  return {
    keep(draft) {
      waiting = draft;
      timer ??= setTimeout(flush, DELAY_MS);
    },
    flush,
    forget(id) {
      forgotten.add(id);
      store.remove(id);
    },
    close() {
      closed = true;
    },
  };
}
