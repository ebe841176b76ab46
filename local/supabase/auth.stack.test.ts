import { createServerClient } from '@supabase/ssr';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestStack, type TestStack } from './testing/stack.ts';

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack();
});
afterAll(() => stack.close());

type Jar = Map<string, string>;

// The same cookies over several requests, as a browser keeps them.
function serverClient(jar: Jar) {
  return createServerClient(stack.url, stack.secrets.publishableKey, {
    cookies: {
      getAll: () => [...jar].map(([name, value]) => ({ name, value })),
      setAll: (cookies) => {
        for (const { name, value } of cookies) {
          if (value) jar.set(name, value);
          else jar.delete(name);
        }
      },
    },
  });
}

const password = 'a long enough password';
let accounts = 0;
async function newAccount(): Promise<{ jar: Jar; email: string }> {
  accounts += 1;
  const email = `account-${accounts}@example.test`;
  const jar: Jar = new Map();
  const { error } = await serverClient(jar).auth.signUp({ email, password });
  expect(error).toBeNull();
  return { jar, email };
}

/** Rewrites the session in the cookies as if its access token had run out a minute ago. */
function expire(jar: Jar): void {
  const names = [...jar.keys()].filter((key) => /auth-token(\.\d+)?$/.test(key)).sort();
  const name = (names[0] ?? '').replace(/\.\d+$/, '');
  const text = names.map((key) => jar.get(key)).join('');
  const session = JSON.parse(Buffer.from(text.replace('base64-', ''), 'base64url').toString());
  session.expires_at = Math.floor(Date.now() / 1000) - 60;
  for (const key of names) jar.delete(key);
  jar.set(name, `base64-${Buffer.from(JSON.stringify(session)).toString('base64url')}`);
}

test('a sign-up leaves a session in the cookies, which a later request reads', async () => {
  const { jar, email } = await newAccount();
  const { data } = await serverClient(jar).auth.getUser();
  expect(data.user?.email).toBe(email);
  const { data: claims } = await serverClient(jar).auth.getClaims();
  expect(claims?.claims).toMatchObject({ sub: data.user?.id, role: 'authenticated', email });
});

test('a session whose token ran out is refreshed, and the new one is in the cookies', async () => {
  const { jar, email } = await newAccount();
  expire(jar);
  const before = [...jar.values()].join('');
  const { data, error } = await serverClient(jar).auth.getUser();
  expect(error).toBeNull();
  expect(data.user?.email).toBe(email);
  expect([...jar.values()].join('')).not.toBe(before);
});

test('signing in works with the right password only', async () => {
  const { email } = await newAccount();
  const client = stack.client();
  const wrong = await client.auth.signInWithPassword({ email, password: 'not the right one' });
  expect(wrong.error?.code).toBe('invalid_credentials');
  const right = await client.auth.signInWithPassword({ email, password });
  expect(right.data.session?.user.email).toBe(email);
});

test('a weak password and a taken address are refused with their codes', async () => {
  const { email } = await newAccount();
  const weak = await stack.client().auth.signUp({ email: 'weak@example.test', password: 'short' });
  expect(weak.error?.code).toBe('weak_password');
  const taken = await stack.client().auth.signUp({ email, password });
  expect(taken.error?.code).toBe('user_already_exists');
});

test('signing out ends the session on the server and empties the cookies', async () => {
  const { jar } = await newAccount();
  const kept: Jar = new Map(jar);
  const { error } = await serverClient(jar).auth.signOut();
  expect(error).toBeNull();
  expect([...jar.keys()]).toEqual([]);
  const { data } = await serverClient(kept).auth.getUser();
  expect(data.user).toBeNull();
});

test('wrong passwords are slowed down: after five in a minute even the right one waits', async () => {
  const { email } = await newAccount();
  const { email: other } = await newAccount();
  const tries = Array.from({ length: 8 }, () =>
    stack.client().auth.signInWithPassword({ email, password: 'a guess of mine' }),
  );
  const codes = (await Promise.all(tries)).map(({ error }) => error?.code);
  expect(codes.filter((code) => code === 'invalid_credentials')).toHaveLength(5);
  expect(codes.filter((code) => code === 'over_request_rate_limit')).toHaveLength(3);
  const right = await stack.client().auth.signInWithPassword({ email, password });
  expect(right.error).toMatchObject({ code: 'over_request_rate_limit', status: 429 });
  const somebodyElse = await stack.client().auth.signInWithPassword({ email: other, password });
  expect(somebodyElse.error).toBeNull();
});

test('a forgotten password is changed by the mail on the local page', async () => {
  const { email } = await newAccount();
  const { error } = await stack.client().auth.resetPasswordForEmail(email);
  expect(error).toBeNull();
  const list = await (await fetch(`${stack.url}/mail`)).text();
  expect(list).toContain(email);
  const page = await (await fetch(`${stack.url}${/\/mail\/\d+/.exec(list)?.[0]}`)).text();
  const tokenHash = /token_hash=([0-9A-Za-z_-]+)/.exec(page)?.[1] ?? '';
  expect(page).toContain(`${stack.appUrl}/auth/confirm`);

  const jar: Jar = new Map();
  const verified = await serverClient(jar).auth.verifyOtp({
    type: 'recovery',
    token_hash: tokenHash,
  });
  expect(verified.error).toBeNull();
  const changed = await serverClient(jar).auth.updateUser({ password: 'another long password' });
  expect(changed.error).toBeNull();
  const signedIn = await stack
    .client()
    .auth.signInWithPassword({ email, password: 'another long password' });
  expect(signedIn.error).toBeNull();
});

test('the admin API makes, finds and deletes accounts for the secret key, and for nobody else', async () => {
  const service = stack.client(stack.secrets.secretKey);
  const email = 'made-by-admin@example.test';
  const made = await service.auth.admin.createUser({ email, password, email_confirm: true });
  expect(made.error).toBeNull();
  const id = made.data.user?.id ?? '';
  const again = await service.auth.admin.createUser({ email, password });
  expect(again.error?.code).toBe('email_exists');
  const person = stack.client();
  expect((await person.auth.signInWithPassword({ email, password })).error).toBeNull();
  expect((await person.auth.admin.listUsers()).error).toMatchObject({ status: 401 });
  expect((await service.auth.admin.getUserById(id)).data.user?.email).toBe(email);
  expect((await service.auth.admin.deleteUser(id)).error).toBeNull();
  expect((await service.from('profiles').select().eq('user_id', id)).data).toEqual([]);
  expect((await person.auth.getUser()).error).not.toBeNull();
});
