import { toast } from 'sonner';
import { signOut } from '@/lib/auth/actions';

/** Signs out and loads the sign-in page anew, so that nothing of this person stays in memory. */
export async function leaveAccount(): Promise<void> {
  try {
    await signOut();
    window.location.replace('/sign-in');
  } catch {
    toast.error('You are still signed in', {
      id: 'sign-out',
      description: 'Daylight can’t be reached right now. Please try again.',
    });
  }
}
