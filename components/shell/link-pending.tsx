'use client';

import { useLinkStatus } from 'next/link';

/**
 * Inside of a link: a line that shows once its page takes longer than a glance. Pages of the main places
 * have no skeleton, since React would hold what has come back for 300 ms after showing one.
 */
export function LinkPending() {
  const { pending } = useLinkStatus();
  return (
    pending && (
      <span
        aria-hidden="true"
        className="absolute inset-x-3 bottom-1 h-0.5 animate-[fade_150ms_200ms_both] rounded-round bg-ink-3"
      />
    )
  );
}
