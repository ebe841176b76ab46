import { toast } from 'sonner';
import { signOut } from '@/lib/auth/actions';
import type { DraftOwner } from '@/lib/drafts/draft';
import { restDrafts } from '@/lib/drafts/hands';
import { dropDraftsHere, removeDraftsHere } from '@/lib/drafts/here';

/**
 * Signs out and loads the sign-in page anew, so that nothing of this person stays in memory. Drafts of
 * this browser are kept for their next sign-in here, or deleted here and in the account.
 */
export async function leaveAccount(owner: DraftOwner, drafts: 'keep' | 'delete'): Promise<void> {
  const goOn = await restDrafts();
  try {
    if (drafts === 'delete') await dropDraftsHere(owner);
    await signOut();
    if (drafts === 'delete') await removeDraftsHere(owner.userId);
    window.location.replace('/sign-in');
  } catch {
    goOn();
    toast.error('You are still signed in', {
      id: 'sign-out',
      description: 'Daylight can’t be reached right now. Please try again.',
    });
  }
}
