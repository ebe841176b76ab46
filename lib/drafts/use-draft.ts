'use client';

import { useEffect, useState } from 'react';
import { claimDraft } from '@/lib/drafts/claim';
import { type Draft, type DraftOwner, newDraft } from '@/lib/drafts/draft';
import { lendHand } from '@/lib/drafts/hands';
import type { Keeper } from '@/lib/drafts/keeper';
import { type Elsewhere, type OpenedDraft, openDraft } from '@/lib/drafts/open-draft';
import { deviceToday } from '@/lib/time/device';

export type SaveState = 'nothing' | 'saving' | 'saved' | 'failed';

/**
 * The draft that this tab writes on: the one asked for, else the latest, of those that no other tab
 * holds; else a new one about today. Every change is on the device within a second. `draft` is null
 * until it has been opened. Of entries the server has copies: `elsewhere` says which.
 */
export function useDraft({ userId, draftKey, entryId }: DraftOwner, elsewhere?: Elsewhere) {
  const [open, setOpen] = useState<OpenedDraft | null>(null);
  const [saveState, setSaveState] = useState<SaveState>('nothing');
  const { asked, heads = null } = elsewhere ?? {};
  // A new list with every refresh of the page; what counts is what it said when the page was opened.
  const [known] = useState(heads);

  useEffect(() => {
    let left = false;
    let mine: OpenedDraft | null = null;
    const flush = () => void mine?.keeper.flush();
    const takeBack = lendHand({ close: () => mine?.keeper.close() });
    const onWritten = (ok: boolean) => setSaveState(ok ? 'saved' : 'failed');
    void openDraft({ userId, draftKey, entryId }, { asked, heads: known }, onWritten).then((it) => {
      if (left) return it.claim.letGo();
      mine = it;
      setOpen(it);
    });
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      left = true;
      flush();
      takeBack();
      mine?.claim.letGo();
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
    };
  }, [userId, draftKey, entryId, asked, known]);

  useEffect(() => {
    if (open) open.keeper.keep(open.draft);
  }, [open]);

  /** Notes what isn't the writer's doing (where it was sent): the words are no younger for it. */
  function amend(patch: (draft: Draft) => Partial<Draft>) {
    setOpen((now) => now && { ...now, draft: { ...now.draft, ...patch(now.draft) } });
  }

  function change(patch: (draft: Draft) => Partial<Draft>) {
    setSaveState('saving');
    amend((draft) => ({ ...patch(draft), changedAt: Date.now() }));
  }

  function moveTo(id: string, patch: Partial<Draft>, leave: (keeper: Keeper, id: string) => void) {
    if (!open) return;
    leave(open.keeper, open.draft.id);
    open.claim.letGo();
    void claimDraft(id).then((letGo) => {
      open.claim.letGo = letGo ?? (() => {});
    });
    amend(() => ({ ...patch, id }));
  }
  const forgetIt = (keeper: Keeper, id: string) => keeper.forget(id);

  function begin(leave: (keeper: Keeper, id: string) => void) {
    const fresh = newDraft(deviceToday());
    moveTo(fresh.id, fresh, leave);
  }

  return {
    draft: open?.draft ?? null,
    /** The day that it was on this device when the draft was opened. */
    today: open?.today ?? null,
    /** Drafts that lay on the server only, when this one was opened. */
    elsewhere: open?.elsewhere ?? [],
    saveState,
    change,
    amend,
    /** The server has it. */
    forget: () => open?.keeper.forget(open.draft.id),
    /** The same words under another id; a new one where the old one was taken. */
    renew: (id: string = crypto.randomUUID(), patch: Partial<Draft> = { rev: 0, sentAt: 0 }) =>
      moveTo(id, patch, forgetIt),
    /** Throws it away and begins a new one. */
    restart: () => begin(forgetIt),
    /** Lets it lie on the device and begins a new one. */
    async setAside() {
      await open?.keeper.flush();
      begin(() => {});
    },
  };
}
