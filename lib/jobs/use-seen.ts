'use client';

import { useEffect, useEffectEvent } from 'react';
import { unreadIds } from '@/lib/jobs/notices';
import { useNotices } from '@/lib/jobs/use-notices';

/**
 * Whoever has an entry or files open has read what the notifications say of them. `entryId` is null
 * on pages without an entry.
 */
export function useSeen(entryId: string | null, fileIds: readonly string[]): void {
  const { notices, markRead } = useNotices();
  const unread = unreadIds(
    notices.filter(
      (notice) =>
        (entryId && notice.entryId === entryId) ||
        (notice.evidenceId && fileIds.includes(notice.evidenceId)),
    ),
  ).join();
  const see = useEffectEvent(() => {
    if (unread && document.visibilityState === 'visible') void markRead(unread.split(','));
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: news make it look again
  useEffect(() => {
    see();
    document.addEventListener('visibilitychange', see);
    return () => document.removeEventListener('visibilitychange', see);
  }, [unread]);
}
