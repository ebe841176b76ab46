'use client';

import { useEffect, useState } from 'react';
import type { Draft } from '@/lib/drafts/draft';
import type { useDraft } from '@/lib/drafts/use-draft';
import type { useServerCopy } from '@/lib/drafts/use-server-copy';
import { useSubmit } from '@/lib/entries/use-submit';
import { useConnection } from '@/lib/jobs/use-connection';
import type { AttachedFile, UploadState } from '@/lib/uploads/state';

const AGAIN_MS = 5_000;

type Hands = Pick<ReturnType<typeof useDraft>, 'amend' | 'forget' | 'renew'>;
type Copy = Pick<ReturnType<typeof useServerCopy>, 'settle' | 'end'>;

/**
 * From "Submit entry" to the entry: waits for files that are on their way, and without a line for the
 * line. What was submitted while offline is marked in the draft itself, so it outlives the page.
 */
export function useHandIn(
  userId: string,
  draft: Draft | null,
  { amend, forget, renew }: Hands,
  copy: Copy,
  stateOf: (file: AttachedFile) => UploadState,
) {
  const [tried, setTried] = useState(false);
  const [going, setGoing] = useState(false);
  const [settling, setSettling] = useState(false);
  const [misses, setMisses] = useState(0);
  const isOffline = useConnection() === 'offline';
  const isQueued = draft?.queued ?? false;

  const { submit, pending, problem } = useSubmit(userId, {
    onTaken() {
      if (draft) copy.end(draft.id);
      forget();
    },
    onIdTaken: renew,
    onRefused: () => amend(() => ({ queued: false })),
    onUnreachable() {
      setMisses((count) => count + 1);
      return isQueued;
    },
  });

  const files = draft?.files ?? [];
  const sending = files.filter((file) => ['sending', 'known'].includes(stateOf(file).is)).length;
  const failed = files.filter((file) => stateOf(file).is === 'failed');
  const wordless = !draft?.text.trim();

  useEffect(() => {
    if (!going || !draft) return;
    if (!isOffline && sending > 0) return;
    setGoing(false);
    if (isOffline) return amend(() => ({ queued: true }));
    // With a failed file the notice asks what to do.
    if (failed.length === 0) submit(draft);
  }, [going, sending, isOffline, failed.length, draft, submit, amend]);

  useEffect(() => {
    if (!isQueued || isOffline || pending || failed.length > 0) return;
    const timer = setTimeout(() => setGoing(true), misses === 0 ? 0 : AGAIN_MS);
    return () => clearTimeout(timer);
  }, [isQueued, isOffline, pending, misses, failed.length]);

  return {
    isOffline,
    /** It goes by itself once there is a line. */
    isQueued,
    busy: pending || settling || going,
    problem: isQueued ? null : problem,
    /** Somebody tried to submit nothing. */
    missing: tried && wordless,
    waitingFor: going && !isQueued ? sending : 0,
    failed: (tried || isQueued) && !going && !pending ? failed : [],
    async onSubmit() {
      setTried(true);
      if (wordless || pending || settling) return;
      if (isOffline) return amend(() => ({ queued: true }));
      setSettling(true);
      await copy.settle();
      setSettling(false);
      setGoing(true);
    },
    goOn: () => setGoing(true),
    /** Not yet, after all. */
    wait() {
      setGoing(false);
      amend(() => ({ queued: false }));
    },
    /** As if nobody had pressed anything. */
    reset: () => setTried(false),
  };
}
