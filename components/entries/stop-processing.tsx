'use client';

import { JobButton } from '@/components/jobs/job-button';
import { stopEntry } from '@/lib/entries/actions';

/** Stops the organising of an entry. Nothing is lost by it, so nothing is asked. */
export function StopProcessing({ entryId }: { entryId: string }) {
  return (
    <JobButton look="text" action={() => stopEntry(entryId)} icon={null}>
      Stop processing
    </JobButton>
  );
}
