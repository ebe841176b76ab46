'use client';

import { type FormEvent, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Spinner } from '@/components/ui/spinner';
import { deleteAccount, mailDeleteCode } from '@/lib/departure/actions';
import { removeDraftsHere } from '@/lib/drafts/here';
import { useJobs } from '@/lib/jobs/use-jobs';

type Props = { userId: string; email: string; onBack: () => void };

const AWAY = 'Daylight can’t be reached. Nothing was deleted.';

/** The second step: a password, or a code that is mailed. Then the account is gone. */
export function DeleteProof({ userId, email, onBack }: Props) {
  const [by, setBy] = useState<'password' | 'code'>('password');
  const [problem, setProblem] = useState<string | undefined>();
  const [pending, start] = useTransition();
  const { cleanup } = useJobs();

  const mailCode = () =>
    start(async () => {
      const result = await mailDeleteCode().catch(() => null);
      setProblem(result?.ok ? undefined : (result?.error.message ?? AWAY));
      if (result?.ok) setBy('code');
    });

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (pending) return;
    const typed = String(new FormData(event.currentTarget).get('proof') ?? '');
    start(async () => {
      const proof = by === 'password' ? { password: typed } : { code: typed };
      const result = await deleteAccount(proof).catch(() => null);
      if (!result?.ok) return setProblem(result?.error.message ?? AWAY);
      cleanup();
      await removeDraftsHere(userId);
      window.location.replace('/account-deleted');
    });
  };

  return (
    <form onSubmit={send} noValidate className="grid gap-4">
      {by === 'password' ? (
        <Field
          key="password"
          label="Your password"
          name="proof"
          type="password"
          autoComplete="current-password"
          error={problem}
          autoFocus
        />
      ) : (
        <Field
          key="code"
          label="Code from the email"
          hint={`We sent it to ${email}.`}
          name="proof"
          inputMode="numeric"
          autoComplete="one-time-code"
          error={problem}
          autoFocus
        />
      )}
      <p className="flex flex-wrap gap-2">
        <Button type="submit" aria-disabled={pending} className="border-stop-line text-stop">
          {pending && <Spinner />}
          Delete my account for good
        </Button>
        <Button look="text" onClick={onBack}>
          Keep my account
        </Button>
        {by === 'password' && (
          <Button look="text" onClick={mailCode} aria-disabled={pending}>
            Use a code by email instead
          </Button>
        )}
      </p>
    </form>
  );
}
