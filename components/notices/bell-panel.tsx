'use client';

import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { RefObject } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { useFocusBack } from '@/components/ui/use-focus-back';
import { useWide } from '@/components/ui/use-wide';
import { unreadIds } from '@/lib/jobs/notices';
import type { Notices } from '@/lib/jobs/use-notices';
import { NoticeList } from './notice-list';

type Props = Notices & {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The bell. */
  trigger: RefObject<HTMLButtonElement | null>;
};

/** The list of notifications: a panel below the bell at a desk, a sheet on a phone. */
export function BellPanel({ open, onOpenChange, trigger, notices, isKnown, markRead }: Props) {
  const wide = useWide();
  const focus = useFocusBack(trigger);
  const unread = unreadIds(notices);
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange} modal={!wide}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim" />
        <Dialog.Content
          {...focus}
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
            onLeave={() => onOpenChange(false)}
          />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
