import { createServerClient } from '@supabase/ssr';
import type { EmailOtpType } from '@supabase/supabase-js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailRefusal } from '@/lib/auth/refusals';
import { linkIn, mailTo } from './testing/mails.ts';
import { startTestStack, type TestStack } from './testing/stack.ts';

// As in production: an account waits until the link in its mail was used.
let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack({ confirmAddresses: true });
});
afterAll(() => stack.close());

const password = 'a long enough password';

/** The same kind of client as the app's server has, with cookies of its own. */
function browser() {
  const jar = new Map<string, string>();
  return createServerClient(stack.url, stack.secrets.publishableKey, {
    cookies: {
      getAll: () => [...jar].map(([name, value]) => ({ name, value })),
      setAll: (cookies) => {
        for (const { name, value } of cookies) jar.set(name, value);
      },
    },
  });
}

/** Uses the link of the newest mail in a browser that never asked for it. */
async function follow(email: string, page = browser()) {
  const { address, tokenHash, type } = linkIn(await mailTo(stack.url, email));
  expect(address).toBe(`${stack.appUrl}/auth/confirm`);
  const link = { token_hash: tokenHash, type: type as EmailOtpType };
  return { ...(await page.auth.verifyOtp(link)), page, link };
}

async function confirmed(email: string) {
  await browser().auth.signUp({ email, password });
  expect((await follow(email)).error).toBeNull();
}

test('a new account gives no session until its mailed link is used, once', async () => {
  const email = 'new@example.test';
  const { data, error } = await browser().auth.signUp({ email, password });
  expect(error).toBeNull();
  expect(data.session).toBeNull();
  const early = await browser().auth.signInWithPassword({ email, password });
  expect(early.error?.code).toBe('email_not_confirmed');

  const { error: over, page, link } = await follow(email);
  expect(over).toBeNull();
  expect((await page.auth.getUser()).data.user?.email).toBe(email);
  expect((await browser().auth.verifyOtp(link)).error?.code).toBe('otp_expired');
  expect((await browser().auth.signInWithPassword({ email, password })).error).toBeNull();
});

test('a link by mail signs in whoever holds it, once', async () => {
  const email = 'link@example.test';
  await confirmed(email);
  const options = { shouldCreateUser: false };
  expect((await browser().auth.signInWithOtp({ email, options })).error).toBeNull();
  const { error, page, link } = await follow(email);
  expect(error).toBeNull();
  expect((await page.auth.getUser()).data.user?.email).toBe(email);
  expect((await browser().auth.verifyOtp(link)).error?.code).toBe('otp_expired');
});

test('a forgotten password is replaced by a link, and every other session ends', async () => {
  const email = 'forgot@example.test';
  await confirmed(email);
  const other = browser();
  await other.auth.signInWithPassword({ email, password });
  expect((await browser().auth.resetPasswordForEmail(email)).error).toBeNull();
  const { page, link } = await follow(email);
  expect(link.type).toBe('recovery');
  expect((await page.auth.updateUser({ password: 'another long password' })).error).toBeNull();
  expect((await page.auth.signOut({ scope: 'others' })).error).toBeNull();
  expect((await other.auth.refreshSession()).error).not.toBeNull();
  expect((await page.auth.refreshSession()).error).toBeNull();
});

test('an unknown address is answered like a known one, gets no mail and no account', async () => {
  const email = 'nobody@example.test';
  const link = await browser().auth.signInWithOtp({ email, options: { shouldCreateUser: false } });
  const reset = await browser().auth.resetPasswordForEmail(email);
  for (const { error } of [link, reset]) expect(error && mailRefusal(error)).toBeNull();
  expect(await mailTo(stack.url, email)).toBeNull();
  expect(await stack.sql`select from auth.users where email = ${email}`).toHaveLength(0);
});

test('an address that is taken is answered like a new one', async () => {
  const email = 'taken@example.test';
  await browser().auth.signUp({ email, password });
  const { data, error } = await browser().auth.signUp({ email, password });
  expect(error?.code).toBe('over_email_send_rate_limit');
  expect(data.session).toBeNull();
});

test('signing out everywhere ends every session: none can be refreshed, on any device', async () => {
  const email = 'devices@example.test';
  await confirmed(email);
  const [here, there] = [browser(), browser()];
  for (const { auth } of [here, there]) await auth.signInWithPassword({ email, password });
  expect((await there.auth.refreshSession()).error).toBeNull();
  expect((await here.auth.signOut({ scope: 'global' })).error).toBeNull();
  expect((await there.auth.refreshSession()).error).not.toBeNull();
  expect((await there.auth.getUser()).data.user).toBeNull();
});
