'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { FormProblem } from '@/components/ui/form-problem';
import { resetPassword } from '@/lib/auth/mail-actions';
import { PasswordField } from './password-field';
import { useFocusOnProblem } from './use-focus-on-problem';

/** A new password, by the proof of a mailed link. */
export function ResetForm({ tokenHash }: { tokenHash: string }) {
  const [{ errors }, send, pending] = useActionState(resetPassword, { errors: {} });
  const form = useFocusOnProblem(errors);
  return (
    <form ref={form} action={send} noValidate className="grid gap-5">
      <FormProblem problem={errors.form} />
      <PasswordField label="New password" isNew error={errors.password} />
      <input type="hidden" name="token_hash" value={tokenHash} />
      <Button type="submit" look="primary" size="large" aria-disabled={pending}>
        Save and sign in
      </Button>
    </form>
  );
}
