'use client';

import { type RefObject, useRef } from 'react';

/**
 * Gives the focus back to `trigger`, else to what had it, unless it left for what was clicked. Radix
 * does so only for triggers of its own, which would bring all of it before anything is opened.
 */
export function useFocusBack(trigger?: RefObject<HTMLElement | null>) {
  const before = useRef<Element>(null);
  const clickedAway = useRef(false);
  return {
    onOpenAutoFocus: () => {
      before.current = document.activeElement;
      clickedAway.current = false;
    },
    onInteractOutside: (event: Event) => {
      // The trigger itself closes what it opened.
      if (trigger?.current?.contains(event.target as Node)) event.preventDefault();
      else clickedAway.current = trigger !== undefined;
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      const back = trigger?.current ?? before.current;
      if (!clickedAway.current && back instanceof HTMLElement) back.focus();
    },
  };
}
