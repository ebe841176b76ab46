'use client';

import type { ReactNode } from 'react';
import { JobButton } from '@/components/jobs/job-button';
import { retryEntry } from '@/lib/entries/actions';

type Props = { entryId: string; about?: string; icon?: ReactNode; children?: string };

/** Has an entry organised once more. */
export function TryAgain({ entryId, about, icon, children = 'Try again' }: Props) {
  return (
    <JobButton action={() => retryEntry(entryId)} about={about} icon={icon}>
      {children}
    </JobButton>
  );
}
