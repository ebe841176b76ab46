'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { Failure, Result } from '@/lib/result';

const AWAY = 'Daylight can’t be reached. Nothing was changed; please try again in a moment.';

/**
 * Runs what somebody does with an event, once however often it is pressed, and shows the page as it is
 * then, also where it was refused because the event had changed. `pending` lasts until it is shown;
 * `problem` says why nothing came of it.
 */
export function useEventAction() {
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<Failure['error'] | null>(null);
  const router = useRouter();

  function run<T>(action: () => Promise<Result<T>>, onDone?: (value: T) => void): void {
    if (pending) return;
    start(async () => {
      const result = await action().catch(() => null);
      if (!result) return setProblem({ code: 'internal', message: AWAY });
      setProblem(result.ok ? null : result.error);
      if (result.ok) onDone?.(result.value);
      router.refresh();
    });
  }
  return { pending, problem, run };
}
