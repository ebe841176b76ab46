import { draftDevice } from '@/lib/drafts/device';
import type { DraftOwner } from '@/lib/drafts/draft';
import { closeDrafts } from '@/lib/drafts/hands';
import { openStore } from '@/lib/drafts/open-draft';
import { dropDraft } from '@/lib/drafts/remote';
import { hasDrafts, removeDrafts } from '@/lib/drafts/store';

/** Whether this person left drafts in this browser; one that keeps nothing has none. Browser only. */
export async function hasDraftsHere(userId: string): Promise<boolean> {
  try {
    return await hasDrafts(draftDevice(), userId);
  } catch {
    return false;
  }
}

/**
 * Throws away on the server what lies in this browser; what another device has written since stays.
 * Throws where the server can't be reached. Browser only.
 */
export async function dropDraftsHere(owner: DraftOwner): Promise<void> {
  const store = await openStore(owner);
  for (const draft of await store.list()) await dropDraft(draft, owner.userId);
}

/**
 * Deletes all of this person's drafts in this browser, as far as it keeps any; what this page has open
 * isn't kept again. Browser only.
 */
export async function removeDraftsHere(userId: string): Promise<void> {
  closeDrafts();
  try {
    await removeDrafts(draftDevice(), userId);
  } catch {
    // Where storage is refused there is nothing to delete.
  }
}
