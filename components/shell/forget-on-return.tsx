'use client';

import { useEffect } from 'react';

/** A page that the browser kept and shows again may be another person's by now: it is loaded anew. */
export function ForgetOnReturn() {
  useEffect(() => {
    const reload = ({ persisted }: PageTransitionEvent) => {
      if (persisted) window.location.reload();
    };
    window.addEventListener('pageshow', reload);
    return () => window.removeEventListener('pageshow', reload);
  }, []);
  return null;
}
