'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { claimDraft } from '@/lib/drafts/claim';
import type { Draft, DraftOwner } from '@/lib/drafts/draft';
import { openStore } from '@/lib/drafts/open-draft';
import { submitEntry } from '@/lib/entries/actions';
import { tellSubmitted, toInput } from '@/lib/entries/use-submit';
import { useConnection } from '@/lib/jobs/use-connection';
import { useJobs } from '@/lib/jobs/use-jobs';
import { tell } from '@/lib/safety/tell';

const AGAIN_MS = 5_000;

/**
 * Sends what was submitted on this device while it was offline and isn't open in a tab, once each: its
 * id makes sure. A draft with files that haven't arrived waits until it is opened.
 */
export function useSendQueued({ userId, draftKey }: DraftOwner, onSent?: () => void) {
  const isOffline = useConnection() === 'offline';
  const { trackJob } = useJobs();
  const router = useRouter();

  const told = useEffectEvent((entryId: string, jobId: string) => {
    trackJob(jobId);
    tellSubmitted(entryId);
    onSent?.();
    router.refresh();
  });

  useEffect(() => {
    if (isOffline) return;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    async function sendOne(
      draft: Draft,
      remove: () => void,
      keep: (draft: Draft) => Promise<void>,
    ) {
      const result = await submitEntry(toInput(draft), userId);
      if (!result.ok) {
        // Its own person has to be signed in for it to go; a server in trouble is asked again.
        if (result.error.code === 'unauthenticated') return;
        if (result.error.code === 'internal') throw new Error('the server took no entry');
        await keep({ ...draft, queued: false });
        tell('message', 'An entry was not submitted', {
          id: `refused:${draft.id}`,
          description: `${result.error.message} It is kept as a draft.`,
        });
        return;
      }
      remove();
      told(result.value.journalEntryId, result.value.jobId);
    }

    async function sendAll() {
      const store = await openStore({ userId, draftKey });
      const ready = (await store.list()).filter(
        ({ queued, files }) => queued && files.every((file) => file.received),
      );
      let again = false;
      for (const draft of ready) {
        const letGo = await claimDraft(draft.id);
        if (!letGo) continue;
        await sendOne(draft, () => store.remove(draft.id), store.save).catch(() => {
          again = true;
        });
        letGo();
      }
      if (again && !left) timer = setTimeout(sendAll, AGAIN_MS);
    }

    void sendAll();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [isOffline, userId, draftKey]);
}
