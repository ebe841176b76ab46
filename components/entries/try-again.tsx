'use client';

import { RotateCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { retryEntry } from '@/lib/entries/actions';
import { useJobs } from '@/lib/jobs/use-jobs';

type Props = { entryId: string; about?: string };

/** Has a failed entry read once more. */
export function TryAgain({ entryId, about }: Props) {
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const { trackJob } = useJobs();
  const router = useRouter();

  const retry = () =>
    start(async () => {
      const result = await retryEntry(entryId).catch(() => null);
      setProblem(
        result?.ok
          ? null
          : (result?.error.message ?? 'Daylight can’t be reached. Please try again in a moment.'),
      );
      if (result?.ok) trackJob(result.value.jobId);
      router.refresh();
    });

  return (
    <span className="pointer-events-auto inline-grid gap-1">
      <Button
        onClick={retry}
        aria-disabled={pending}
        aria-label={about ? `Try again: entry of ${about}` : undefined}
        className="justify-self-start"
      >
        <RotateCw className={pending ? 'size-4 animate-turn' : 'size-4'} />
        Try again
      </Button>
      {problem && (
        <span role="alert" className="text-13 text-stop">
          {problem}
        </span>
      )}
    </span>
  );
}
