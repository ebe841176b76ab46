'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { askWhetherLocked, cover } from '@/lib/safety/lock-here';

type Props = { next: string; error?: string };

/** The password, sent as a form: it works without scripts, and leaves nothing in memory. */
export function UnlockForm({ next, error }: Props) {
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    // Come here without a load, the pages before are still in memory.
    const [loaded] = performance.getEntriesByType('navigation');
    if (loaded && new URL(loaded.name).pathname !== window.location.pathname) {
      return cover(window.location.href);
    }
    form.current?.querySelector<HTMLElement>('[name="password"]')?.focus();
    // Unlocking in one tab unlocks the others.
    const look = async () => {
      if (document.visibilityState === 'hidden') return;
      if ((await askWhetherLocked()) === false) cover(next);
    };
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [next]);

  return (
    <form ref={form} action="/auth/unlock" method="post" noValidate className="grid gap-5">
      <Field
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        error={error}
      />
      <input type="hidden" name="next" value={next} />
      <Button type="submit" look="primary" size="large">
        Unlock
      </Button>
    </form>
  );
}
