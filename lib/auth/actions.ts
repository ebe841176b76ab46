'use server';

import { redirect } from 'next/navigation';
import { asPerson } from '@/lib/action';
import { beginSession, endLock } from '@/lib/auth/begin-session';
import { mailSignInLink } from '@/lib/auth/mail-actions';
import { nextPath } from '@/lib/auth/next-path';
import { currentPasswordRefusal, signInRefusal, signUpRefusal } from '@/lib/auth/refusals';
import {
  type AccountState,
  accountErrors,
  type ChangePassword,
  changePasswordSchema,
  signInSchema,
  signUpSchema,
} from '@/lib/auth/schema';
import { createKey } from '@/lib/drafts/seal';
import { serverEnv } from '@/lib/env/server';
import { badRequest, fail, ok, type Result } from '@/lib/result';
import { serverClient } from '@/lib/supabase/server';
import { visitor } from '@/lib/supabase/visitor';

/** Signs in and goes where the person wanted to go, or mails a link; else says what is wrong. */
export async function signIn(_: AccountState, form: FormData): Promise<AccountState> {
  // The link opens in this browser, and finds what was said of it here.
  await beginSession({ shared: form.has('shared') });
  if (form.get('by') === 'link') return mailSignInLink(form);
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
  await beginSession({ shared: form.has('shared') });
  const supabase = await serverClient();
  const { data, error } = await supabase.auth.signUp({
    email,
    password,
    options: {
      data: { time_zone: timeZone, locale, draft_key: createKey() },
      emailRedirectTo: `${serverEnv().APP_URL}/auth/confirm`,
    },
  });
  // Where addresses are confirmed, an account that is there already answers like one that was made.
  if (error?.code === 'over_email_send_rate_limit') return { errors: {}, sent: 'confirm' };
  if (error) return { errors: signUpRefusal(error) };
  if (!data.session) return { errors: {}, sent: 'confirm' };
  redirect(nextPath(text(form.get('next'))));
}

/** Ends the session on this device. The page reloads after it, which empties its memory. */
export async function signOut(): Promise<void> {
  const supabase = await serverClient();
  await supabase.auth.signOut({ scope: 'local' });
  await endLock();
}

/** Ends every session of this account, on all devices: none of them can be refreshed any more. */
export async function signOutEverywhere(): Promise<Result<null>> {
  return asPerson('auth.sign-out-everywhere', async ({ db }) => {
    const { error } = await db.auth.signOut({ scope: 'global' });
    return error ? fail('internal') : ok(null);
  });
}

/** Changes the password of who is signed in, given the one they have; others are signed out. */
export async function changePassword(input: ChangePassword): Promise<Result<null>> {
  return asPerson('auth.change-password', async ({ db }) => {
    const parsed = changePasswordSchema.safeParse(input);
    if (!parsed.success) return badRequest(parsed.error);
    const { current, password } = parsed.data;
    const { data } = await db.auth.getUser();
    if (!data.user?.email) return fail('unauthenticated');
    // A client without cookies: asking for the password must leave this session as it is.
    const asked = visitor().auth;
    const { email } = data.user;
    const { error: wrong } = await asked.signInWithPassword({ email, password: current });
    if (wrong) return fail('bad_request', currentPasswordRefusal(wrong));
    await asked.signOut({ scope: 'local' });
    const { error } = await db.auth.updateUser({ password });
    if (error) {
      const { password: said, form } = signUpRefusal(error);
      return fail('bad_request', said ?? form);
    }
    await db.auth.signOut({ scope: 'others' });
    return ok(null);
  });
}

function text(value: FormDataEntryValue | null): string | null {
  return typeof value === 'string' ? value : null;
}
