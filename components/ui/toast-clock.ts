'use client';

import { useEffect, useEffectEvent, useRef } from 'react';
import { type ToastT, toast, useSonner } from 'sonner';

const STEP_MS = 250;

/** What is left of each toast's time, in ms, by its id. */
export type TimeLeft = ReadonlyMap<ToastT['id'], number>;

/** Counts down what is left of the time of toasts; those of which nothing is left are over. */
export function countDown(
  left: TimeLeft,
  shown: readonly { id: ToastT['id']; lifeMs: number }[],
  stepMs: number,
): { left: TimeLeft; over: ToastT['id'][] } {
  const next = new Map(
    shown.map(({ id, lifeMs }) => [id, (left.get(id) ?? lifeMs) - stepMs] as const),
  );
  return { left: next, over: [...next].flatMap(([id, ms]) => (ms <= 0 ? [id] : [])) };
}

/**
 * Takes toasts away after `lifeMs`, errors never. Time stands still while a pointer or the focus is
 * on one of them and while nobody sees the page; Sonner's own clock knows nothing of the focus.
 */
export function useToastClock(section: () => Element | null, lifeMs: number, atOnce: number): void {
  const { toasts } = useSonner();
  const left = useRef<TimeLeft>(new Map());

  const step = useEffectEvent(() => {
    if (document.hidden || section()?.matches(':hover, :focus-within')) return;
    const shown = toasts.slice(0, atOnce).filter(({ type }) => type !== 'error');
    const lives = shown.map(({ id, duration }) => ({ id, lifeMs: duration ?? lifeMs }));
    const { left: next, over } = countDown(left.current, lives, STEP_MS);
    left.current = next;
    for (const id of over) toast.dismiss(id);
  });

  const any = toasts.length > 0;
  useEffect(() => {
    if (!any) return;
    const timer = setInterval(step, STEP_MS);
    return () => clearInterval(timer);
  }, [any]);
}
