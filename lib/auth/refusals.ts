import type { AccountErrors } from '@/lib/auth/schema';

type AuthError = { status?: number; code?: string };

const TOO_OFTEN = 'Too many tries. Please wait a minute, then try again.';
const UNREACHABLE = 'Daylight can’t be reached right now. Please try again in a moment.';

/**
 * What to say when signing in was refused. The same sentence for a wrong password and an unknown
 * address: who has an account here is nobody's business.
 */
export function signInRefusal(error: AuthError): AccountErrors {
  if (error.status === 429) return { form: TOO_OFTEN };
  if (error.code === 'email_not_confirmed') {
    return { form: 'Please open the link in the email we sent you first.' };
  }
  if (error.status === 400 || error.status === 401 || error.status === 422) {
    return { password: 'The email or the password is not right.' };
  }
  return { form: UNREACHABLE };
}

/** What to say when no account could be made. */
export function signUpRefusal(error: AuthError): AccountErrors {
  if (error.status === 429) return { form: TOO_OFTEN };
  switch (error.code) {
    case 'user_already_exists':
    case 'email_exists':
      return { email: 'There is an account with this email. Sign in instead.' };
    case 'weak_password':
      return { password: 'This password is too easy to guess. Choose a longer one.' };
    case 'email_address_invalid':
    case 'validation_failed':
      return { email: 'This email address can’t be used. Check it, or use another one.' };
    case 'signup_disabled':
      return { form: 'New accounts are closed here.' };
    default:
      return { form: UNREACHABLE };
  }
}
