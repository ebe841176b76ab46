import { draftDevice } from '@/lib/drafts/device';
import { hasDrafts, removeDrafts } from '@/lib/drafts/store';

/** Whether this person left drafts in this browser; one that keeps nothing has none. Browser only. */
export async function hasDraftsHere(userId: string): Promise<boolean> {
  try {
    return await hasDrafts(draftDevice(), userId);
  } catch {
    return false;
  }
}

/** Deletes all of this person's drafts in this browser, as far as it keeps any. Browser only. */
export async function removeDraftsHere(userId: string): Promise<void> {
  try {
    await removeDrafts(draftDevice(), userId);
  } catch {
    // Where storage is refused there is nothing to delete.
  }
}
