'use client';

import { useState } from 'react';
import { SettingsForm } from '@/components/settings/settings-form';
import { Link } from '@/components/ui/link';
import { changePassword } from '@/lib/auth/actions';
import { PasswordField } from './password-field';

const EMPTY = { current: '', password: '' };

/** Another password, for whoever knows the one there is. */
export function ChangePassword({ email }: { email: string }) {
  const [input, setInput] = useState(EMPTY);
  return (
    <SettingsForm
      label="Change password"
      saved="Changed. Other devices are signed out."
      save={() => changePassword(input)}
      onSaved={() => setInput(EMPTY)}
    >
      {/* Tells password managers whose password it is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <div>
        <PasswordField
          label="Password you have now"
          name="current"
          value={input.current}
          onChange={(event) => setInput({ ...input, current: event.target.value })}
        />
        <p className="text-13">
          <Link href="/forgot" className="link inline-flex min-h-touch items-center text-ink-2">
            Forgot it, or never had one?
          </Link>
        </p>
      </div>
      <PasswordField
        label="New password"
        isNew
        value={input.password}
        onChange={(event) => setInput({ ...input, password: event.target.value })}
      />
    </SettingsForm>
  );
}
