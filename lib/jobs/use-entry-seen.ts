'use client';

import { useEffect, useEffectEvent } from 'react';
import { unreadIds } from '@/lib/jobs/notices';
import { useNotices } from '@/lib/jobs/use-notices';

/** Whoever has an entry open has read what the notifications say of it and of its files. */
export function useEntrySeen(entryId: string, fileIds: readonly string[]): void {
  const { notices, markRead } = useNotices();
  const unread = unreadIds(
    notices.filter(
      (notice) =>
        notice.entryId === entryId || (notice.evidenceId && fileIds.includes(notice.evidenceId)),
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
