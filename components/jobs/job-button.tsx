'use client';

import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import { useJobAction } from '@/lib/jobs/use-job-action';
import type { Result } from '@/lib/result';

type Props = {
  action: () => Promise<Result<{ jobId: string }>>;
  /** The words on it. */
  children: string;
  /** What it is about, where the page has several of its kind; said after the words on the button. */
  about?: string;
  look?: 'quiet' | 'text';
  icon?: ReactNode;
};

const AGAIN = <RotateCw className="size-4" />;

/** A button that starts or stops a job, and says so where that isn't possible. */
export function JobButton({ action, children, about, look, icon = AGAIN }: Props) {
  const { pending, problem, run } = useJobAction(action);
  return (
    <span className="pointer-events-auto inline-grid gap-1">
      <Button
        look={look}
        onClick={run}
        aria-disabled={pending}
        aria-label={about && `${children}: ${about}`}
        className="justify-self-start"
      >
        {pending ? <Spinner /> : icon}
        {children}
      </Button>
      {problem && (
        <span role="alert" className="text-13 text-stop">
          {problem}
        </span>
      )}
    </span>
  );
}
