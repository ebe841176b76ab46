import { describe, expect, it } from 'vitest';
import { contentPolicy } from './content-policy';
import { currentPasswordRefusal, mailRefusal, signInRefusal, signUpRefusal } from './refusals';
import { accountErrors, signUpSchema } from './schema';

describe('refused sign-ins', () => {
  it('say the same for a wrong password and an unknown address', () => {
    const wrong = signInRefusal({ status: 400, code: 'invalid_credentials' });
    expect(signInRefusal({ status: 422, code: 'user_not_found' })).toEqual(wrong);
  });

  it('ask to wait when there were too many tries', () => {
    expect(signInRefusal({ status: 429 }).form).toMatch(/wait/);
    expect(signUpRefusal({ status: 429 }).form).toMatch(/wait/);
  });

  it('do not blame the person when the service is away', () => {
    expect(signInRefusal({ status: 503 }).form).toMatch(/reached/);
    expect(signInRefusal({}).form).toMatch(/reached/);
  });
});

describe('mails that were not sent', () => {
  it.each([
    { status: 422, code: 'otp_disabled' },
    { status: 400, code: 'user_not_found' },
    { status: 429, code: 'over_email_send_rate_limit' },
  ])('tell nobody who has an account: $code', (error) => {
    expect(mailRefusal(error)).toBeNull();
  });

  it('are told of where that says nothing of the address', () => {
    expect(mailRefusal({ status: 429, code: 'over_request_rate_limit' })?.form).toMatch(/wait/);
    expect(mailRefusal({ status: 503 })?.form).toMatch(/reached/);
    expect(mailRefusal({})?.form).toMatch(/reached/);
  });
});

it('says of a wrong password that it is the one of now', () => {
  expect(currentPasswordRefusal({ status: 400 })).toMatch(/you have now/);
  expect(currentPasswordRefusal({ status: 429 })).toMatch(/wait/);
  expect(currentPasswordRefusal({ status: 503 })).toMatch(/reached/);
});

it('complains beside the field, once a field', () => {
  const parsed = signUpSchema.safeParse({ email: ' ', password: 'short' });
  expect(parsed.success).toBe(false);
  if (parsed.success) return;
  expect(accountErrors(parsed.error)).toEqual({
    email: 'Enter your email.',
    password: 'Use at least 8 characters.',
  });
});

it('knows a zone it can’t use from one it can', () => {
  const given = { email: 'a@example.com', password: 'long enough', timeZone: 'x'.repeat(99) };
  expect(signUpSchema.parse(given)).toMatchObject({ timeZone: 'UTC', locale: 'en-US' });
});

it('lets the browser talk to us and to Supabase only', () => {
  const policy = contentPolicy({
    nonce: 'abc',
    supabaseUrl: 'http://localhost:3001/',
    leaveTo: 'https://neutral.example',
    development: false,
  });
  expect(policy).toContain("connect-src 'self' http://localhost:3001 ws://localhost:3001;");
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
  expect(policy).not.toContain('unsafe-eval');
});
