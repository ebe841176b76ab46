'use client';

import { useActionState, useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormProblem } from '@/components/ui/form-problem';
import type { AccountState } from '@/lib/auth/schema';
import { CheckMail } from './check-mail';
import { EmailField } from './email-field';
import { PasswordField } from './password-field';
import { SharedDevice } from './shared-device';
import { useFocusOnProblem } from './use-focus-on-problem';

type Props = {
  action: (state: AccountState, form: FormData) => Promise<AccountState>;
  submit: string;
  newPassword?: boolean;
  next: string;
};

/** Email, password and the ways on; what is wrong stands beside its field and gets the focus. */
export function AccountForm({ action, submit, newPassword, next }: Props) {
  const [state, send, pending] = useActionState(withDevice(action), { errors: {} });
  const [email, setEmail] = useState('');
  const { errors } = state;
  const form = useFocusOnProblem(errors);

  if (state.sent) return <CheckMail sent={state.sent} email={email} />;
  return (
    <form ref={form} action={send} noValidate className="grid gap-5">
      <FormProblem problem={errors.form} />
      <EmailField email={email} onChange={setEmail} error={errors.email} />
      <PasswordField label="Password" isNew={newPassword} error={errors.password} />
      <SharedDevice />
      <input type="hidden" name="next" value={next} />
      <div className="grid gap-2">
        <Button type="submit" look="primary" size="large" aria-disabled={pending}>
          {submit}
        </Button>
        {!newPassword && (
          <Button type="submit" name="by" value="link" size="large" aria-disabled={pending}>
            Email me a link
          </Button>
        )}
      </div>
    </form>
  );
}

/** Sends along where the person is, as far as the browser knows. */
function withDevice(action: Props['action']) {
  return (state: AccountState, form: FormData) => {
    form.set('timeZone', Intl.DateTimeFormat().resolvedOptions().timeZone);
    form.set('locale', navigator.language);
    return action(state, form);
  };
}
