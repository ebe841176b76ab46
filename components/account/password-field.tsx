'use client';

import { type ComponentProps, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';

type Props = Omit<ComponentProps<typeof Field>, 'type' | 'children' | 'className'> & {
  /** Says what a new one must be like. */
  isNew?: boolean;
};

/** A password that can be shown while it is typed. */
export function PasswordField({ isNew, ...field }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <Field
      name="password"
      type={shown ? 'text' : 'password'}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      hint={isNew ? 'At least 8 characters. Three or four plain words work well.' : undefined}
      className="pr-18"
      {...field}
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
  );
}
