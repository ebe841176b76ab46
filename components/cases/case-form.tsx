'use client';

import { useState } from 'react';
import { SettingsForm } from '@/components/settings/settings-form';
import { Field } from '@/components/ui/field';
import { saveCase } from '@/lib/cases/actions';
import { CASE_MAX } from '@/lib/cases/limits';
import type { CaseInput } from '@/lib/cases/schema';

/** What the case is called, its number and its court; all may stay empty. */
export function CaseForm({ title, number, court }: Required<CaseInput>) {
  const [input, setInput] = useState({ title, number, court });
  const field = (name: keyof typeof input) => ({
    value: input[name],
    maxLength: CASE_MAX[name],
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) =>
      setInput({ ...input, [name]: event.target.value }),
  });
  return (
    <SettingsForm save={() => saveCase(input)}>
      <Field
        label="Title"
        hint="Whatever you call it: “Parenting time 2026”."
        {...field('title')}
      />
      <Field label="Case number" {...field('number')} />
      <Field label="Court" {...field('court')} />
    </SettingsForm>
  );
}
