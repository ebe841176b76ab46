'use client';

import { DoorOpen, Settings, UserRound } from 'lucide-react';
import { useState } from 'react';
import { Button, buttonStyle } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Popover } from '@/components/ui/popover';
import type { DraftOwner } from '@/lib/drafts/draft';
import { hasDraftsHere } from '@/lib/drafts/here';
import { leaveAccount } from './leave-account';
import { SignOutDialog } from './sign-out-dialog';

type Props = { owner: DraftOwner; email: string };

/** Who is signed in, their settings, and the way out. */
export function AccountMenu({ owner, email }: Props) {
  const [asking, setAsking] = useState(false);

  async function askOrLeave() {
    if (await hasDraftsHere(owner.userId)) setAsking(true);
    else await leaveAccount(owner, 'keep');
  }

  return (
    <>
      <Popover label="Account" icon={<UserRound className="size-5" />} panelClassName="w-72">
        {(close) => (
          <>
            <p className="px-3 pt-2 text-13 text-ink-3">Signed in as</p>
            <p className="truncate px-3 pb-3 font-medium text-14">{email}</p>
            <div className="grid gap-2">
              <Link href="/settings" className={buttonStyle({}, 'justify-start')} onClick={close}>
                <Settings className="size-4" />
                Settings
              </Link>
              <Button
                className="justify-start"
                onClick={() => {
                  close();
                  void askOrLeave();
                }}
              >
                <DoorOpen className="size-4" />
                Sign out
              </Button>
            </div>
          </>
        )}
      </Popover>
      <SignOutDialog owner={owner} open={asking} onOpenChange={setAsking} />
    </>
  );
}
