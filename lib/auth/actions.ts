'use server';

import { redirect } from 'next/navigation';
import { nextPath } from '@/lib/auth/next-path';
import { signInRefusal, signUpRefusal } from '@/lib/auth/refusals';
import { type AccountState, accountErrors, signInSchema, signUpSchema } from '@/lib/auth/schema';
import { createKey } from '@/lib/drafts/seal';
import { serverEnv } from '@/lib/env/server';
import { serverClient } from '@/lib/supabase/server';

/** Signs in and goes where the person wanted to go; else says what is wrong. */
export async function signIn(_: AccountState, form: FormData): Promise<AccountState> {
  const parsed = signInSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { errors: accountErrors(parsed.error) };
  const supabase = await serverClient();
  const { error } = await supabase.auth.signInWithPassword(parsed.data);
  if (error) return { errors: signInRefusal(error) };
  redirect(nextPath(text(form.get('next'))));
}

/** Makes an account and signs in, or says that a link was mailed where addresses are confirmed first. */
export async function signUp(_: AccountState, form: FormData): Promise<AccountState> {
  const parsed = signUpSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { errors: accountErrors(parsed.error) };
  const { email, password, timeZone, locale } = parsed.data;
  const supabase = await serverClient();
  const { data, error } = await supabase.auth.signUp({
    email,
    password,
    options: {
      data: { time_zone: timeZone, locale, draft_key: createKey() },
      emailRedirectTo: `${serverEnv().APP_URL}/auth/confirm`,
    },
  });
  if (error) return { errors: signUpRefusal(error) };
  if (!data.session) return { errors: {}, sent: true };
  redirect(nextPath(text(form.get('next'))));
}

/** Ends the session on this device. The page reloads after it, which empties its memory. */
export async function signOut(): Promise<void> {
  const supabase = await serverClient();
  await supabase.auth.signOut({ scope: 'local' });
}

function text(value: FormDataEntryValue | null): string | null {
  return typeof value === 'string' ? value : null;
}
