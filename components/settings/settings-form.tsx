'use client';

import { Check } from 'lucide-react';
import { type FormEvent, type ReactNode, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { FormProblem } from '@/components/ui/form-problem';
import { Spinner } from '@/components/ui/spinner';
import type { Result } from '@/lib/result';

type Props = {
  save: () => Promise<Result<unknown>>;
  label?: string;
  saved?: string;
  onSaved?: () => void;
  onCancel?: () => void;
  children: ReactNode;
};

/** Fields and a button, and beside it what became of them; whatever goes wrong, they stay filled. */
export function SettingsForm({
  save,
  label = 'Save',
  saved = 'Saved',
  onSaved,
  onCancel,
  children,
}: Props) {
  const [said, say] = useState<{ problem?: string } | null>(null);
  const [pending, start] = useTransition();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    start(async () => {
      const result = await save().catch(() => null);
      if (result?.ok) onSaved?.();
      const problem = result?.ok ? undefined : result?.error.message;
      say({ problem: result ? problem : 'Daylight can’t be reached right now. Please try again.' });
    });
  };
  return (
    <form onSubmit={submit} onChange={() => say(null)} noValidate className="grid gap-5">
      {children}
      <div className="grid gap-3">
        <FormProblem problem={said?.problem} />
        <div className="flex items-center gap-3">
          <Button type="submit" look="primary" aria-disabled={pending}>
            {pending && <Spinner />}
            {label}
          </Button>
          {onCancel && (
            <Button look="text" onClick={onCancel}>
              Cancel
            </Button>
          )}
          <p role="status" className="flex items-center gap-1.5 text-14 text-ink-2">
            {said && !said.problem && (
              <>
                <Check className="size-4 text-done" />
                {saved}
              </>
            )}
          </p>
        </div>
      </div>
    </form>
  );
}
