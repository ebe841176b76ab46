'use client';

import { useEffect, useState } from 'react';
import { claimDraft } from '@/lib/drafts/claim';
import { draftDevice } from '@/lib/drafts/device';
import { type Draft, newDraft } from '@/lib/drafts/draft';
import { createKeeper, type Keeper } from '@/lib/drafts/keeper';
import { type DraftStore, openDrafts } from '@/lib/drafts/store';
import { deviceToday } from '@/lib/time/device';

export type DraftOwner = {
  userId: string;
  draftKey: string;
  /** For drafts of corrections: the entry that they are of. */
  entryId?: string;
};
export type SaveState = 'nothing' | 'saving' | 'saved' | 'failed';
type Open = { draft: Draft; today: string; keeper: Keeper; letGo: () => void };

/**
 * The draft that this tab writes on: the one asked for, else the latest, of those that no other tab
 * holds; else a new one about today. Every change is on the device within a second. `draft` is null
 * until it has been opened.
 */
export function useDraft({ userId, draftKey, entryId }: DraftOwner, asked?: string) {
  const [open, setOpen] = useState<Open | null>(null);
  const [saveState, setSaveState] = useState<SaveState>('nothing');

  useEffect(() => {
    let left = false;
    let mine: Open | null = null;
    const flush = () => void mine?.keeper.flush();
    const onWritten = (ok: boolean) => setSaveState(ok ? 'saved' : 'failed');
    void openDraft({ userId, draftKey, entryId }, asked, onWritten).then((it) => {
      if (left) return it.letGo();
      mine = it;
      setOpen(it);
    });
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      left = true;
      flush();
      mine?.letGo();
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
    };
  }, [userId, draftKey, entryId, asked]);

  useEffect(() => {
    if (open) open.keeper.keep(open.draft);
  }, [open]);

  function change(patch: (draft: Draft) => Partial<Draft>) {
    setSaveState('saving');
    setOpen(
      (now) =>
        now && { ...now, draft: { ...now.draft, ...patch(now.draft), changedAt: Date.now() } },
    );
  }

  function moveTo(id: string, patch: Partial<Draft>) {
    if (!open) return;
    open.keeper.forget(open.draft.id);
    void claimDraft(id);
    change(() => ({ ...patch, id }));
  }

  return {
    draft: open?.draft ?? null,
    /** The day that it was on this device when the draft was opened. */
    today: open?.today ?? null,
    saveState,
    change,
    /** The server has it. */
    forget: () => open?.keeper.forget(open.draft.id),
    /** The same words under a new id: the old one was taken. */
    renew: () => moveTo(crypto.randomUUID(), {}),
    /** Throws it away and begins a new one. */
    restart() {
      const fresh = newDraft(deviceToday());
      moveTo(fresh.id, fresh);
    },
  };
}

async function openDraft(
  owner: DraftOwner,
  asked: string | undefined,
  onWritten: (ok: boolean) => void,
): Promise<Open> {
  const store = await openStore(owner);
  const keeper = createKeeper(store, onWritten);
  const today = deviceToday();
  const drafts = await store.list();
  for (const draft of [...drafts.filter(({ id }) => id === asked), ...drafts]) {
    const letGo = await claimDraft(draft.id);
    if (letGo) return { draft, today, keeper, letGo };
  }
  const draft = newDraft(today);
  return { draft, today, keeper, letGo: (await claimDraft(draft.id)) ?? (() => {}) };
}

// Where the browser lets nothing be kept (storage is off), one can still write; it says so.
async function openStore({ userId, draftKey, entryId }: DraftOwner): Promise<DraftStore> {
  try {
    return await openDrafts(draftDevice(), userId, draftKey, entryId);
  } catch {
    const save = () => Promise.reject(new Error('nothing can be kept on this device'));
    return { list: async () => [], save, remove: () => {} };
  }
}
