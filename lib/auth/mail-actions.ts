'use server';

import { redirect } from 'next/navigation';
import { endLock } from '@/lib/auth/begin-session';
import { confirmSchema } from '@/lib/auth/confirm-schema';
import { nextPath } from '@/lib/auth/next-path';
import { mailRefusal, signUpRefusal } from '@/lib/auth/refusals';
import {
  type AccountErrors,
  type AccountState,
  accountErrors,
  emailSchema,
  newPasswordSchema,
} from '@/lib/auth/schema';
import { serverEnv } from '@/lib/env/server';
import { serverClient } from '@/lib/supabase/server';

/** Mails a link that signs in. An unknown address gets the same answer, and no account. */
export async function mailSignInLink(form: FormData): Promise<AccountState> {
  return mail(form, 'sign-in', async (email) => {
    const { auth } = await serverClient();
    const emailRedirectTo = `${serverEnv().APP_URL}/auth/confirm`;
    return auth.signInWithOtp({ email, options: { shouldCreateUser: false, emailRedirectTo } });
  });
}

/** Mails a link that leads to a new password. An unknown address gets the same answer. */
export async function mailReset(_: AccountState, form: FormData): Promise<AccountState> {
  return mail(form, 'reset', async (email) => {
    const { auth } = await serverClient();
    return auth.resetPasswordForEmail(email, { redirectTo: `${serverEnv().APP_URL}/auth/confirm` });
  });
}

/** Mails the link once more that confirms a new account. */
export async function mailConfirmation(_: AccountState, form: FormData): Promise<AccountState> {
  return mail(form, 'confirm', async (email) => {
    const { auth } = await serverClient();
    const emailRedirectTo = `${serverEnv().APP_URL}/auth/confirm`;
    return auth.resend({ type: 'signup', email, options: { emailRedirectTo } });
  });
}

type Sent = NonNullable<AccountState['sent']>;
type Send = (email: string) => Promise<{ error: { status?: number; code?: string } | null }>;

async function mail(form: FormData, sent: Sent, send: Send): Promise<AccountState> {
  const parsed = emailSchema.safeParse({ email: form.get('email') });
  if (!parsed.success) return { errors: accountErrors(parsed.error) };
  const { error } = await send(parsed.data.email);
  const refusal = error && mailRefusal(error);
  return refusal ? { errors: refusal } : { errors: {}, sent };
}

/** Uses a mailed link, once, and goes to the journal; a link that is over says so where to get another. */
export async function followLink(form: FormData): Promise<void> {
  const asked = confirmSchema.safeParse(Object.fromEntries(form));
  if (!asked.success) redirect('/sign-in?link=over');
  const { token_hash, type, next } = asked.data;
  const { error } = await (await serverClient()).auth.verifyOtp({ token_hash, type });
  if (error) redirect('/sign-in?link=over');
  await endLock();
  redirect(nextPath(next));
}

/** `proved`: the link is used, the session it gave stands for it. */
export type ResetState = { errors: AccountErrors; proved?: boolean };

/**
 * Uses a mailed link and sets the new password in one go; whoever else is signed in to the account
 * is signed out. A password that can't be taken costs the link only where Auth itself refuses it,
 * and then the session that the link gave is enough to try another.
 */
export async function resetPassword(state: ResetState, form: FormData): Promise<ResetState> {
  const parsed = newPasswordSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { ...state, errors: accountErrors(parsed.error) };
  const { auth } = await serverClient();
  if (!state.proved) {
    const token_hash = form.get('token_hash');
    if (typeof token_hash !== 'string') redirect('/forgot?link=over');
    const { error } = await auth.verifyOtp({ token_hash, type: 'recovery' });
    if (error) redirect('/forgot?link=over');
    await endLock();
  }
  const { error } = await auth.updateUser({ password: parsed.data.password });
  if (error) return { errors: signUpRefusal(error), proved: true };
  await auth.signOut({ scope: 'others' });
  redirect('/journal');
}
