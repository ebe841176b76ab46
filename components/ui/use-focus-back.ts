'use client';

import { type RefObject, useRef } from 'react';

/**
 * Gives the focus back to `trigger`, else to what had it, unless it went elsewhere meanwhile. Radix does
 * so only for triggers of its own, which would bring all of it before anything is opened.
 */
export function useFocusBack(trigger?: RefObject<HTMLElement | null>) {
  const before = useRef<Element>(null);
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement;
    },
    onInteractOutside: (event: Event) => {
      // The trigger closes by itself what it opened.
      if (trigger?.current?.contains(event.target as Node)) event.preventDefault();
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      const back = trigger?.current ?? before.current;
      const isFree = document.activeElement === document.body;
      if (isFree && back instanceof HTMLElement) back.focus({ preventScroll: true });
    },
  };
}
