'use client';

import { DoorOpen, Settings, UserRound } from 'lucide-react';
import Link from 'next/link';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { Button, buttonStyle } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { DraftOwner } from '@/lib/drafts/draft';
import { hasDraftsHere } from '@/lib/drafts/here';
import { leaveAccount } from './leave-account';
import { SignOutDialog } from './sign-out-dialog';

type Props = { owner: DraftOwner; email: string };

/** Who is signed in, their settings, and the way out. */
export function AccountMenu({ owner, email }: Props) {
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);

  async function askOrLeave() {
    setOpen(false);
    if (await hasDraftsHere(owner.userId)) setAsking(true);
    else await leaveAccount(owner, 'keep');
  }

  return (
    <>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger asChild>
          <IconButton label="Account">
            <UserRound className="size-5" />
          </IconButton>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            align="end"
            sideOffset={6}
            collisionPadding={12}
            aria-label="Account"
            className="z-30 w-72 animate-fade rounded-3 bg-sheet p-2 shadow-lift"
          >
            <p className="px-3 pt-2 text-13 text-ink-3">Signed in as</p>
            <p className="truncate px-3 pb-3 font-medium text-14">{email}</p>
            <div className="grid gap-2">
              <Popover.Close asChild>
                <Link href="/settings" className={buttonStyle({}, 'justify-start')}>
                  <Settings className="size-4" />
                  Settings
                </Link>
              </Popover.Close>
              <Button className="justify-start" onClick={askOrLeave}>
                <DoorOpen className="size-4" />
                Sign out
              </Button>
            </div>
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      <SignOutDialog owner={owner} open={asking} onOpenChange={setAsking} />
    </>
  );
}
