'use client';

import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { isSharedDevice } from '@/lib/device/shared-device';
import type { DraftOwner } from '@/lib/drafts/draft';
import { leaveAccount } from './leave-account';

type Props = { owner: DraftOwner; open: boolean; onOpenChange: (open: boolean) => void };

/** Asks what becomes of what is written on this device and not submitted. */
export function SignOutDialog({ owner, open, onOpenChange }: Props) {
  if (open && isSharedDevice()) {
    return (
      <Dialog
        open
        onOpenChange={onOpenChange}
        title="You have a draft that isn’t submitted"
        description="Nothing of it stays on this device. Where it says “Saved”, your account keeps it until you sign in again."
      >
        <Button look="primary" onClick={() => onOpenChange(false)}>
          Go back to it
        </Button>
        <Button onClick={() => leaveAccount(owner, 'keep')}>Sign out</Button>
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
      <Button look="primary" onClick={() => leaveAccount(owner, 'keep')}>
        Keep it on this device for my next sign-in
      </Button>
      <Button onClick={() => leaveAccount(owner, 'delete')}>Delete it</Button>
    </Dialog>
  );
}
