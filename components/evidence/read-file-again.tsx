'use client';

import { JobButton } from '@/components/jobs/job-button';
import { readFileAgain } from '@/lib/evidence/actions';

type Props = { evidenceId: string; name?: string };

/** Has one file read once more. */
export function ReadFileAgain({ evidenceId, name }: Props) {
  return (
    <JobButton action={() => readFileAgain(evidenceId)} about={name}>
      Try again
    </JobButton>
  );
}
