'use client';

import { Bell as BellIcon } from 'lucide-react';
import { useRef } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { useLater } from '@/components/ui/use-later';
import { badgeCount, unreadIds } from '@/lib/jobs/notices';
import { setBellOpen, useBellOpen } from '@/lib/jobs/use-bell-open';
import { useNotices } from '@/lib/jobs/use-notices';

const loadPanel = () => import('./bell-panel').then(({ BellPanel }) => BellPanel);

/** What became of entries and files, on every device the same; a toast only repeats it. */
export function Bell() {
  const open = useBellOpen();
  const known = useNotices();
  const trigger = useRef<HTMLButtonElement>(null);
  const Panel = useLater(loadPanel, open, () => setBellOpen(false));
  const unread = unreadIds(known.notices).length;
  return (
    <>
      <IconButton
        ref={trigger}
        label={unread > 0 ? `Notifications, ${unread} unread` : 'Notifications'}
        aria-haspopup="dialog"
        aria-expanded={open}
        className="relative"
        onClick={() => setBellOpen(!open)}
      >
        <BellIcon className="size-5" />
        {unread > 0 && (
          <span
            aria-hidden="true"
            className="absolute top-1 left-1/2 min-w-4.5 rounded-round border-2 border-paper bg-accent px-1 font-semibold text-[0.6875rem] text-on-accent leading-3.5 tabular-nums lg:top-0"
          >
            {badgeCount(unread)}
          </span>
        )}
      </IconButton>
      {Panel && <Panel {...known} open={open} onOpenChange={setBellOpen} trigger={trigger} />}
    </>
  );
}
