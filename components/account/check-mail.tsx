'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { mailConfirmation } from '@/lib/auth/mail-actions';
import type { AccountState } from '@/lib/auth/schema';

type Props = { sent: NonNullable<AccountState['sent']>; email: string };

const WHAT = {
  confirm: (email: string) =>
    `We sent a link to ${email}. Open it and press the button there to finish.`,
  'sign-in': (email: string) =>
    `If there is an account for ${email}, a link is on its way. It signs you in on the device where you open it.`,
  reset: (email: string) =>
    `If there is an account for ${email}, a link is on its way. It leads to a new password.`,
};

/** What stands in place of a form whose answer comes by mail; the same whether there is an account or not. */
export function CheckMail({ sent, email }: Props) {
  return (
    <div className="grid gap-3">
      <div role="status" className="grid gap-2 text-16">
        <p className="font-semibold">Check your mail</p>
        <p className="break-words">{WHAT[sent](email)}</p>
      </div>
      <p className="text-14 text-ink-2">
        It works once, for an hour. If nothing comes, look among unwanted mail.
      </p>
      {sent === 'confirm' && <SendAgain email={email} />}
    </div>
  );
}

function SendAgain({ email }: { email: string }) {
  const [state, send, pending] = useActionState(mailConfirmation, { errors: {} });
  const word = state.errors.form ?? (state.sent ? 'On its way. It can be sent once a minute.' : '');
  return (
    <form action={send} className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="email" value={email} />
      <Button type="submit" aria-disabled={pending}>
        Send it again
      </Button>
      <p role="status" className="text-14 text-ink-2">
        {word}
      </p>
    </form>
  );
}
