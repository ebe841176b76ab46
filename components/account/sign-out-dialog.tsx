'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { isSharedDevice } from '@/lib/device/shared-device';
import { removeDraftsHere } from '@/lib/drafts/here';
import { leaveAccount } from './leave-account';

type Props = { userId: string; open: boolean; onOpenChange: (open: boolean) => void };

/** Asks what becomes of what is written on this device and not submitted. */
export function SignOutDialog({ userId, open, onOpenChange }: Props) {
  async function deleteAndLeave() {
    await removeDraftsHere(userId);
    await leaveAccount();
  }
  if (open && isSharedDevice()) {
    return (
      <Dialog
        open
        onOpenChange={onOpenChange}
        title="You have a draft that isn’t submitted"
        description="On a shared device nothing of it stays here once you have signed out."
      >
        <Button look="primary" onClick={() => onOpenChange(false)}>
          Go back to it
        </Button>
        <Button onClick={deleteAndLeave}>Sign out</Button>
      </Dialog>
    );
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="You have a draft on this device"
      description="It isn’t submitted yet. If you keep it, only you can open it, after signing in here again."
    >
      <Button look="primary" onClick={leaveAccount}>
        Keep it on this device for my next sign-in
      </Button>
      <Button onClick={deleteAndLeave}>Delete it</Button>
    </Dialog>
  );
}
