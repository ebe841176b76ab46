'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { signOutEverywhere } from '@/lib/auth/actions';

/** Ends all sessions, after asking once; this page reloads after it, which empties its memory. */
export function SignOutEverywhere() {
  const [asking, setAsking] = useState(false);
  async function leave() {
    const result = await signOutEverywhere().catch(() => null);
    if (result?.ok) return window.location.replace('/sign-in');
    setAsking(false);
    toast.error('You are still signed in', {
      description: 'Daylight can’t be reached right now. Please try again.',
    });
  }
  return (
    <>
      <p className="mb-4 text-14 text-ink-2">
        Ends this session and those on all other devices, which can go on for an hour at most.
        Drafts stay on their devices.
      </p>
      <Button onClick={() => setAsking(true)}>Sign out everywhere</Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="Sign out on every device?"
        description="You will need your password, or a link by mail, to sign in again."
      >
        <Button look="primary" onClick={leave}>
          Sign out everywhere
        </Button>
        <Button onClick={() => setAsking(false)}>Stay signed in</Button>
      </Dialog>
    </>
  );
}
