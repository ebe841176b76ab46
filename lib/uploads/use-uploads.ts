'use client';

import { useRef, useState } from 'react';
import { sentenceFor } from '@/lib/errors';
import { removeUpload } from '@/lib/evidence/actions';
import { MAX_FILES, refusal } from '@/lib/evidence/limits';
import { upload } from '@/lib/uploads/upload';

/** Where a file's way stands: sending (0 to 1), received, or failed with the reason in words. */
export type UploadState =
  | { is: 'sending'; share: number }
  | { is: 'received' }
  | { is: 'failed'; reason: string; canRetry: boolean };

export type Refused = { name: string; reason: string };
type Added = { id: string; name: string; type: string; size: number };

const LOST = 'It had not fully arrived. Remove it and add it again.';

/**
 * Uploads that begin as soon as a file is chosen. `onReceived` and the list of files itself belong
 * to the draft; here is only what is under way in this tab.
 */
export function useUploads(onReceived: (id: string) => void) {
  const [states, setStates] = useState<Record<string, UploadState>>({});
  const [refused, setRefused] = useState<Refused[]>([]);
  const files = useRef(new Map<string, { file: File; stop: AbortController }>());

  const set = (id: string, state: UploadState) => setStates((now) => ({ ...now, [id]: state }));

  async function start(id: string, file: File, again: boolean) {
    const stop = new AbortController();
    files.current.set(id, { file, stop });
    set(id, { is: 'sending', share: 0 });
    const onProgress = (share: number) => set(id, { is: 'sending', share });
    const failure = await upload({ id, file, again, onProgress, signal: stop.signal });
    if (stop.signal.aborted) return;
    if (failure) return set(id, { is: 'failed', ...failure });
    set(id, { is: 'received' });
    onReceived(id);
  }

  return {
    refused,
    dismissRefused: () => setRefused([]),
    /** How a file of the draft stands; one that this tab doesn't know was cut off by a reload. */
    stateOf(file: { id: string; received: boolean }): UploadState {
      const state = states[file.id];
      if (state) return state;
      return file.received ? { is: 'received' } : { is: 'failed', reason: LOST, canRetry: false };
    },
    /** Begins what can be added and tells at once what can't. Gives the added ones. */
    add(chosen: File[], already: number): Added[] {
      const out: Refused[] = [];
      const added = chosen.flatMap((file) => {
        const code = refusal(file) ?? (already + 1 > MAX_FILES ? 'too_many_files' : null);
        if (code) {
          out.push({ name: file.name, reason: reasonFor(code, file) });
          return [];
        }
        already += 1;
        const id = crypto.randomUUID();
        void start(id, file, false);
        return [{ id, name: file.name, type: file.type, size: file.size }];
      });
      setRefused(out);
      return added;
    },
    retry(id: string) {
      const known = files.current.get(id);
      if (known) void start(id, known.file, true);
    },
    /** Stops it and takes it back. What can't be taken back now goes when nothing uses it. */
    remove(id: string) {
      files.current.get(id)?.stop.abort();
      files.current.delete(id);
      void removeUpload(id).catch(() => {});
    },
  };
}

function reasonFor(code: NonNullable<ReturnType<typeof refusal>> | 'too_many_files', file: File) {
  return file.size === 0 ? 'This file is empty.' : sentenceFor(code);
}
