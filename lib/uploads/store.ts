import type { UploadState } from '@/lib/uploads/state';
import { turns } from '@/lib/uploads/turns';
import type { Outcome, Upload } from '@/lib/uploads/upload';

export type Uploading = { state: UploadState; resumeAt: string | null };
type View = ReadonlyMap<string, Uploading>;
type Known = { file: File; stop: AbortController };

const AT_ONCE = 3;
export const NOTHING: View = new Map();
const WAITING = { is: 'sending', phase: 'waiting', share: 0 } as const;

/**
 * What is on its way in this tab, outside of any component: walking to another page and back stops
 * nothing. Three at a time are sent.
 */
export function createUploads(upload: (job: Upload) => Promise<Outcome>) {
  const turn = turns(AT_ONCE);
  const known = new Map<string, Known>();
  const listeners = new Set<() => void>();
  const gone = new Set<string>();
  let view = NOTHING;

  function set(id: string, change: Partial<Uploading>) {
    const before = view.get(id) ?? { state: WAITING, resumeAt: null };
    view = new Map(view).set(id, { ...before, ...change });
    for (const listener of listeners) listener();
  }

  function progress(id: string, phase: 'checking' | 'sending' | 'offline', share?: number) {
    const state = view.get(id)?.state;
    const before = state?.is === 'sending' ? state : WAITING;
    const now = share === undefined ? before.share : Math.floor(share * 100) / 100;
    if (before.phase === phase && before.share === now) return;
    set(id, { state: { is: 'sending', phase, share: now } });
  }

  function start(id: string, file: File, line: Upload['line'], resumeAt: string | null) {
    const stop = new AbortController();
    gone.delete(id);
    known.set(id, { file, stop });
    set(id, { state: WAITING, resumeAt });
    // One that was stopped meanwhile has been told already, or is another's by now.
    const tell = (change: Partial<Uploading>) => {
      if (!stop.signal.aborted) set(id, change);
    };
    void turn(async () => {
      if (stop.signal.aborted) return;
      progress(id, 'checking');
      const state = await upload({
        ...{ id, file, line, resumeAt, signal: stop.signal },
        onPhase: (phase, share) => {
          if (!stop.signal.aborted) progress(id, phase, share);
        },
        onAddress: (address) => tell({ resumeAt: address }),
      });
      if (state.is === 'received') known.delete(id);
      tell({ state });
    });
  }

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view: (): View => view,
    start,
    /** Says how a file stands that this tab didn't send. */
    tell: (id: string, state: UploadState) => set(id, { state }),
    fileOf: (id: string): File | null => known.get(id)?.file ?? null,
    /** Sends it again, from where it stands. */
    retry(id: string, line: Upload['line']) {
      const file = known.get(id)?.file;
      if (file) start(id, file, line, view.get(id)?.resumeAt ?? null);
    },
    /** Whether it was dropped: a list that still holds it is about to lose it. */
    isGone: (id: string): boolean => gone.has(id),
    /** Stops it and forgets it. */
    drop(id: string) {
      known.get(id)?.stop.abort();
      known.delete(id);
      gone.add(id);
      const left = new Map(view);
      left.delete(id);
      view = left;
      for (const listener of listeners) listener();
    },
  };
}
