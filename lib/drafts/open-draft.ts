import { chooseDrafts } from '@/lib/drafts/choose';
import { claimDraft } from '@/lib/drafts/claim';
import { draftDevice } from '@/lib/drafts/device';
import { type Draft, type DraftOwner, newDraft } from '@/lib/drafts/draft';
import { settleDroppedHere } from '@/lib/drafts/dropped';
import { createKeeper, type Keeper } from '@/lib/drafts/keeper';
import { fetchDraft } from '@/lib/drafts/remote';
import type { DraftHead } from '@/lib/drafts/schema';
import { type DraftStore, openDrafts } from '@/lib/drafts/store';
import { deviceToday } from '@/lib/time/device';

/** Which draft somebody asked for, and what the server has; `heads` is null where nobody knows. */
export type Elsewhere = { asked?: string; heads?: DraftHead[] | null };
export type OpenedDraft = {
  draft: Draft;
  today: string;
  keeper: Keeper;
  claim: { letGo: () => void };
  elsewhere: DraftHead[];
};

/** Opens the draft to go on with: one that no other tab holds, else a new one about today. */
export async function openDraft(
  owner: DraftOwner,
  { asked, heads = null }: Elsewhere,
  onWritten: (ok: boolean) => void,
): Promise<OpenedDraft> {
  const store = await openStore(owner);
  const keeper = createKeeper(store, onWritten);
  const today = deviceToday();
  const dropped = await settleDroppedHere(owner.userId);
  const known = heads?.filter(({ id }) => !dropped.has(id)) ?? null;
  const { candidates, elsewhere } = chooseDrafts(await store.list(), known, asked);
  for (const { id, here, ask } of candidates) {
    const letGo = await claimDraft(id);
    if (!letGo) continue;
    const draft = ask ? await fromServer(owner, id, here).catch(() => here) : here;
    if (!draft) store.remove(id);
    const others = elsewhere.filter((head) => head.id !== id);
    if (draft) return { draft, today, keeper, claim: { letGo }, elsewhere: others };
    letGo();
  }
  const draft = newDraft(today);
  const letGo = (await claimDraft(draft.id)) ?? (() => {});
  return { draft, today, keeper, claim: { letGo }, elsewhere };
}

/** Null where it was handed in or thrown away elsewhere. Throws where nobody answers. */
async function fromServer(
  { userId }: DraftOwner,
  id: string,
  here: Draft | null,
): Promise<Draft | null> {
  const found = await fetchDraft(id, userId);
  if (!found) return null;
  const { text, day, files, rev, changedAt } = found;
  const { writer } = here ?? newDraft(null);
  return { id, text, day, files, rev, changedAt, sentAt: changedAt, writer, queued: false };
}

/**
 * This person's drafts on this device. Where the browser lets nothing be kept (storage is off), one can
 * still write; it says so.
 */
export async function openStore({ userId, draftKey, entryId }: DraftOwner): Promise<DraftStore> {
  try {
    return await openDrafts(draftDevice(), userId, draftKey, entryId);
  } catch {
    const save = () => Promise.reject(new Error('nothing can be kept on this device'));
    return { list: async () => [], save, remove: () => {} };
  }
}
