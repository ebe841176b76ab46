'use client';

import { useActionState, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormProblem } from '@/components/ui/form-problem';
import { mailReset } from '@/lib/auth/mail-actions';
import { CheckMail } from './check-mail';
import { EmailField } from './email-field';
import { useFocusOnProblem } from './use-focus-on-problem';

/** An address, to which a link for a new password is mailed. */
export function ForgotForm() {
  const [state, send, pending] = useActionState(mailReset, { errors: {} });
  const [email, setEmail] = useState('');
  const { errors } = state;
  const form = useFocusOnProblem(errors);

  if (state.sent) return <CheckMail sent={state.sent} email={email} />;
  return (
    <form ref={form} action={send} noValidate className="grid gap-5">
      <FormProblem problem={errors.form} />
      <EmailField email={email} onChange={setEmail} error={errors.email} />
      <Button type="submit" look="primary" size="large" aria-disabled={pending}>
        Send a link
      </Button>
    </form>
  );
}
