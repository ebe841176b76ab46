'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useState, useTransition } from 'react';

const PAUSE_MS = 500;

/**
 * Fetches the page's data anew, shortly after it was asked to and once for all who asked until then.
 * Next's router does refreshes and server actions one after the other: with one for each of many
 * jobs, what somebody does meanwhile would wait behind them all.
 */
export function useRefresh(): () => void {
  const router = useRouter();
  const [wanted, want] = useState(false);
  const [pending, start] = useTransition();
  useEffect(() => {
    if (!wanted || pending) return;
    const timer = setTimeout(() => {
      start(async () => {
        // Where nobody answers, the router would leave the page for the browser's own error.
        if (!(await appAnswers())) return;
        want(false);
        start(() => router.refresh());
      });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted, pending, router]);
  return useCallback(() => want(true), []);
}

function appAnswers(): Promise<boolean> {
  return fetch('/api/health', { cache: 'no-store' }).then(
    () => true,
    () => false,
  );
}
