'use client';

import { useEffect, useEffectEvent } from 'react';
import { claimDraft } from '@/lib/drafts/claim';
import type { Draft, DraftOwner } from '@/lib/drafts/draft';
import { openStore } from '@/lib/drafts/open-draft';
import type { DraftStore } from '@/lib/drafts/store';
import { submitEntry } from '@/lib/entries/actions';
import { tellSubmitted, toInput } from '@/lib/entries/use-submit';
import { useConnection } from '@/lib/jobs/use-connection';
import { useJobs } from '@/lib/jobs/use-jobs';
import { useRefresh } from '@/lib/jobs/use-refresh';
import type { Result } from '@/lib/result';
import { tell } from '@/lib/safety/tell';
import type { JournalSubmitResponse } from '@/types';

const AGAIN_MS = 5_000;

/**
 * Sends what was submitted on this device while it was offline and isn't open in a tab, once each: its
 * id makes sure. A draft with files that haven't arrived waits until it is opened. `onMoved` hears
 * whenever a draft went, or stays because it was refused.
 */
export function useSendQueued({ userId, draftKey }: DraftOwner, onMoved?: () => void) {
  const isOffline = useConnection() === 'offline';
  const { trackJob } = useJobs();
  const refresh = useRefresh();

  const heard = useEffectEvent((draft: Draft, result: Result<JournalSubmitResponse>) => {
    if (result.ok) {
      trackJob(result.value.jobId);
      tellSubmitted(result.value.journalEntryId);
      refresh();
    } else {
      const description = `${result.error.message} It is kept as a draft.`;
      tell('message', 'An entry was not submitted', { id: `refused:${draft.id}`, description });
    }
    onMoved?.();
  });

  useEffect(() => {
    if (isOffline) return;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    async function send(store: DraftStore, draft: Draft) {
      const result = await submitEntry(toInput(draft), userId);
      const refusal = result.ok ? null : result.error.code;
      // Its own person has to be signed in for it to go; a server in trouble is asked again.
      if (refusal === 'unauthenticated') return;
      if (refusal === 'internal') throw new Error('the server took no entry');
      if (refusal) await store.save({ ...draft, queued: false });
      else store.remove(draft.id);
      heard(draft, result);
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
        await send(store, draft).catch(() => {
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
