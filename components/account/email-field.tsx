import { Field } from '@/components/ui/field';

type Props = { email: string; onChange: (email: string) => void; error?: string };

/** The address of an account, as browsers and password managers know it. */
export function EmailField({ email, onChange, error }: Props) {
  return (
    <Field
      label="Email"
      name="email"
      type="email"
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      defaultValue={email}
      onChange={(event) => onChange(event.target.value)}
      error={error}
    />
  );
}
