'use client';

import { useActionState, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { mailReset } from '@/lib/auth/mail-actions';
import { CheckMail } from './check-mail';
import { FormProblem } from './form-problem';

/** An address, to which a link for a new password is mailed. */
export function ForgotForm() {
  const [state, send, pending] = useActionState(mailReset, { errors: {} });
  const [email, setEmail] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const { errors } = state;
  useEffect(() => {
    if (errors.email) form.current?.querySelector('input')?.focus();
  }, [errors]);

  if (state.sent) return <CheckMail sent={state.sent} email={email} />;
  return (
    <form ref={form} action={send} noValidate className="grid gap-5">
      <FormProblem problem={errors.form} />
      <Field
        label="Email"
        name="email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={email}
        onChange={(event) => setEmail(event.target.value)}
        error={errors.email}
      />
      <Button type="submit" look="primary" size="large" aria-disabled={pending}>
        Send a link
      </Button>
    </form>
  );
}
