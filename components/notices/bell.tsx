'use client';

import { Bell as BellIcon, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { useWide } from '@/components/ui/use-wide';
import { badgeCount, unreadIds } from '@/lib/jobs/notices';
import { setBellOpen, useBellOpen } from '@/lib/jobs/use-bell-open';
import { useNotices } from '@/lib/jobs/use-notices';
import { NoticeList } from './notice-list';

/**
 * What became of entries and files, on every device the same; a toast only repeats it. A panel
 * below the bell at a desk, a sheet on a phone.
 */
export function Bell() {
  const open = useBellOpen();
  const wide = useWide();
  const { notices, isKnown, markRead } = useNotices();
  const unread = unreadIds(notices);
  return (
    <Dialog.Root open={open} onOpenChange={setBellOpen} modal={!wide}>
      <Dialog.Trigger asChild>
        <IconButton label={nameOf(unread.length)} className="relative">
          <BellIcon className="size-5" />
          {unread.length > 0 && (
            <span
              aria-hidden="true"
              className="absolute top-1 left-1/2 min-w-4.5 rounded-round border-2 border-paper bg-accent px-1 font-semibold text-[0.6875rem] text-on-accent leading-3.5 tabular-nums lg:top-0"
            >
              {badgeCount(unread.length)}
            </span>
          )}
        </IconButton>
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          className="no-print fixed inset-x-0 bottom-0 z-50 flex max-h-[85dvh] animate-fade flex-col rounded-t-3 bg-sheet pb-[env(safe-area-inset-bottom)] shadow-lift lg:inset-x-auto lg:top-[calc(var(--spacing-bar)+0.25rem)] lg:right-10 lg:bottom-auto lg:max-h-[min(40rem,80dvh)] lg:w-100 lg:rounded-3 lg:pb-0"
        >
          <header className="flex items-center gap-1 border-line border-b py-1.5 pr-1.5 pl-4">
            <Dialog.Title className="mr-auto font-semibold text-16 tracking-[-0.011em]">
              Notifications
            </Dialog.Title>
            {unread.length > 0 && (
              <Button look="text" onClick={() => markRead(unread)}>
                Mark all as read
              </Button>
            )}
            <Dialog.Close asChild>
              <IconButton label="Close">
                <X className="size-4" />
              </IconButton>
            </Dialog.Close>
          </header>
          <NoticeList
            notices={notices}
            isKnown={isKnown}
            onRead={(jobId) => markRead([jobId])}
            onLeave={() => setBellOpen(false)}
          />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function nameOf(unread: number): string {
  return unread > 0 ? `Notifications, ${unread} unread` : 'Notifications';
}
