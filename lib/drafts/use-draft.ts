'use client';

import { useEffect, useState } from 'react';
import { claimDraft } from '@/lib/drafts/claim';
import { type Draft, newDraft } from '@/lib/drafts/draft';
import { createKeeper, type Keeper } from '@/lib/drafts/keeper';
import { type DraftStore, openDrafts } from '@/lib/drafts/store';

export type DraftOwner = { userId: string; draftKey: string };
export type SaveState = 'nothing' | 'saved' | 'failed';
type Open = { draft: Draft; keeper: Keeper; letGo: () => void };

/**
 * The draft that this tab writes on: the latest one that no other tab holds, or a new one. Every
 * change is on the device within a second. `draft` is null until it has been opened.
 */
export function useDraft(owner: DraftOwner, today: string) {
  const [open, setOpen] = useState<Open | null>(null);
  const [saveState, setSaveState] = useState<SaveState>('nothing');
  const { userId, draftKey } = owner;

  useEffect(() => {
    let left = false;
    let mine: Open | null = null;
    const flush = () => void mine?.keeper.flush();
    const onWritten = (ok: boolean) => setSaveState(ok ? 'saved' : 'failed');
    void openDraft(userId, draftKey, today, onWritten).then((it) => {
      if (left) return it.letGo();
      mine = it;
      if (it.draft.text) setSaveState('saved');
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
  }, [userId, draftKey, today]);

  useEffect(() => {
    if (open) open.keeper.keep(open.draft);
  }, [open]);

  function change(patch: (draft: Draft) => Partial<Draft>) {
    setOpen(
      (now) =>
        now && { ...now, draft: { ...now.draft, ...patch(now.draft), changedAt: Date.now() } },
    );
  }

  return {
    draft: open?.draft ?? null,
    saveState,
    change,
    /** Writes what waits; resolves when it is on the device. */
    flush: () => open?.keeper.flush() ?? Promise.resolve(),
    /** The server has it, or its writer threw it away. */
    forget: () => open?.keeper.forget(open.draft.id),
    /** The same words under a new id: the old one was taken. */
    renew() {
      if (!open) return;
      open.keeper.forget(open.draft.id);
      change(() => ({ id: crypto.randomUUID() }));
    },
  };
}

async function openDraft(
  userId: string,
  draftKey: string,
  today: string,
  onWritten: (ok: boolean) => void,
): Promise<Open> {
  const store = await openStore(userId, draftKey);
  const keeper = createKeeper(store, onWritten);
  for (const draft of await store.list()) {
    const letGo = await claimDraft(draft.id);
    if (letGo) return { draft, keeper, letGo };
  }
  const draft = newDraft(today);
  return { draft, keeper, letGo: (await claimDraft(draft.id)) ?? (() => {}) };
}

// Where the browser lets nothing be kept (storage is off), one can still write; it says so.
async function openStore(userId: string, draftKey: string): Promise<DraftStore> {
  try {
    return await openDrafts(localStorage, userId, draftKey);
  } catch {
    const save = () => Promise.reject(new Error('nothing can be kept on this device'));
    return { list: async () => [], save, remove: () => {} };
  }
}
