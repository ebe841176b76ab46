'use client';

import { CircleAlert } from 'lucide-react';
import { useActionState, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { AccountState } from '@/lib/auth/schema';

type Props = {
  action: (state: AccountState, form: FormData) => Promise<AccountState>;
  submit: string;
  newPassword?: boolean;
  next: string;
};

/** Email, password and one button; what is wrong stands beside its field and gets the focus. */
export function AccountForm({ action, submit, newPassword, next }: Props) {
  const [state, send, pending] = useActionState(withDevice(action), { errors: {} });
  const [email, setEmail] = useState('');
  const [shown, setShown] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { errors } = state;

  useEffect(() => {
    if (!Object.keys(errors).length) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus();
  }, [errors]);

  if (state.sent) {
    return (
      <p role="status" className="text-16">
        We sent a link to {email}. Open it on this device to finish.
      </p>
    );
  }
  return (
    <form ref={form} action={send} noValidate className="grid gap-5">
      {errors.form && (
        <p role="alert" tabIndex={-1} className="flex gap-1.5 text-14 text-stop">
          <CircleAlert className="mt-0.5 size-4" />
          <span>{errors.form}</span>
        </p>
      )}
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
      <Field
        label="Password"
        name="password"
        type={shown ? 'text' : 'password'}
        autoComplete={newPassword ? 'new-password' : 'current-password'}
        hint={
          newPassword ? 'At least 8 characters. Three or four plain words work well.' : undefined
        }
        error={errors.password}
        className="pr-18"
      >
        <Button
          look="text"
          onClick={() => setShown(!shown)}
          className="absolute top-0.5 right-1 min-h-11 lg:min-h-11"
        >
          {shown ? 'Hide' : 'Show'}
          <span className="sr-only">password</span>
        </Button>
      </Field>
      <input type="hidden" name="next" value={next} />
      <Button type="submit" look="primary" size="large" aria-disabled={pending}>
        {submit}
      </Button>
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
