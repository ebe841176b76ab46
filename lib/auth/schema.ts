import { z } from 'zod';

/** Supabase's own lower limit is 6; bcrypt reads no more than 72 bytes. */
const MIN_PASSWORD = 8;
const MAX_PASSWORD = 72;

const email = z
  .string()
  .trim()
  .min(1, 'Enter your email.')
  .pipe(
    z
      .email('Enter an email address like name@example.com.')
      .max(254, 'That email address is too long.'),
  );
const newPassword = z
  .string()
  .min(1, 'Choose a password.')
  .min(MIN_PASSWORD, `Use at least ${MIN_PASSWORD} characters.`)
  .refine(
    (password) => new TextEncoder().encode(password).length <= MAX_PASSWORD,
    `Use at most ${MAX_PASSWORD} characters.`,
  );

export const emailSchema = z.object({ email });

export const signInSchema = z.object({
  email,
  password: z.string().min(1, 'Enter your password.'),
});

export const signUpSchema = z.object({
  email,
  password: newPassword,
  /** IANA name and BCP 47 tag of the browser; the database takes what it knows and else its default. */
  timeZone: z.string().max(64).catch('UTC'),
  locale: z.string().max(35).catch('en-US'),
});

export const newPasswordSchema = z.object({ password: newPassword });

export const changePasswordSchema = z.object({
  current: z.string().min(1, 'Enter the password that you have now.').max(200),
  password: newPassword,
});

export type ChangePassword = z.infer<typeof changePasswordSchema>;

/** What is wrong, in words, beside the field it belongs to; `form` is about all of it. */
export type AccountErrors = { email?: string; password?: string; form?: string };

/** `sent`: a link was mailed, to the address if there is an account or may be one. */
export type AccountState = { errors: AccountErrors; sent?: 'confirm' | 'sign-in' | 'reset' };

/** The first complaint of each field. */
export function accountErrors(error: z.ZodError): AccountErrors {
  const errors: AccountErrors = {};
  for (const issue of error.issues) {
    const field = issue.path[0];
    if (field === 'email' || field === 'password') errors[field] ??= issue.message;
  }
  return errors;
}
