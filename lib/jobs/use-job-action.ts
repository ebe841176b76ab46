'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { useJobs } from '@/lib/jobs/use-jobs';
import type { Result } from '@/lib/result';

type Action = () => Promise<Result<{ jobId: string }>>;

/**
 * Runs what somebody asked of a job, once however often it is pressed, and follows that job. The page
 * changes when the rows do; `problem` says why nothing came of it.
 */
export function useJobAction(action: Action) {
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const { trackJob } = useJobs();
  const router = useRouter();

  const run = () => {
    if (pending) return;
    start(async () => {
      const result = await action().catch(() => null);
      setProblem(
        result?.ok
          ? null
          : (result?.error.message ?? 'Daylight can’t be reached. Please try again in a moment.'),
      );
      if (result?.ok) trackJob(result.value.jobId);
      // Where nobody answered, the router would leave for the browser's own error.
      if (result) router.refresh();
    });
  };
  return { pending, problem, run };
}
