'use client';

import type { ReactNode } from 'react';
import { JobButton } from '@/components/jobs/job-button';
import { retryEntry } from '@/lib/entries/actions';

type Props = { entryId: string; about?: string; children?: ReactNode };

/** Has an entry organised once more. */
export function TryAgain({ entryId, about, children = 'Try again' }: Props) {
  return (
    <JobButton action={() => retryEntry(entryId)} about={about && `entry of ${about}`}>
      {children}
    </JobButton>
  );
}
