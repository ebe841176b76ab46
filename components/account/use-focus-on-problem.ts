import { type RefObject, useEffect, useRef } from 'react';
import type { AccountErrors } from '@/lib/auth/schema';

/** Gives the focus to what is wrong in a form, whenever something is. */
export function useFocusOnProblem(errors: AccountErrors): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!Object.keys(errors).length) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
  }, [errors]);
  return form;
}
