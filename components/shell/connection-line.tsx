'use client';

import { CloudOff } from 'lucide-react';
import { cn } from '@/lib/cn';
import { useConnection } from '@/lib/jobs/use-connection';
import { useJobs } from '@/lib/jobs/use-jobs';

/** Says quietly that news may come late; nothing while they come as they should. */
export function ConnectionLine() {
  const connection = useConnection();
  const { hasActiveJobs } = useJobs();
  const words =
    connection === 'offline'
      ? 'You’re offline. What you write stays on this device.'
      : connection === 'paused'
        ? `Live updates are paused. Checking every ${hasActiveJobs ? '15 seconds' : 'minute'}.`
        : null;
  return (
    <p
      role="status"
      data-connection={words ? connection : undefined}
      className={cn(
        'text-12 text-ink-2 lg:order-first lg:mr-auto lg:text-13',
        words && 'flex h-7 items-center gap-1.5',
      )}
    >
      {words && (
        <>
          <CloudOff className="size-4" />
          {words}
        </>
      )}
    </p>
  );
}
