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

/** What to say when the password that somebody has now wasn't the right one. */
export function currentPasswordRefusal(error: AuthError): string {
  const { password, form } = signInRefusal(error);
  return password ? 'The password you have now is not right.' : (form ?? UNREACHABLE);
}

/** What to say when no account could be made. */
export function signUpRefusal(error: AuthError): AccountErrors {
  if (error.status === 429) return { form: TOO_OFTEN };
  switch (error.code) {
    case 'user_already_exists':
    case 'email_exists':
      return { email: 'There is an account with this email. Sign in instead.' };
    case 'same_password':
      return { password: 'That is the password you have now. Choose another one.' };
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

/**
 * What to say when a mail wasn't sent; null where the answer must be the same as if it had been. An
 * unknown address, and one that was mailed a moment ago, would else tell who has an account.
 */
export function mailRefusal(error: AuthError): AccountErrors | null {
  if (error.code === 'over_email_send_rate_limit') return null;
  if (error.status === 429) return { form: TOO_OFTEN };
  const isRefused = error.status !== undefined && error.status >= 400 && error.status < 500;
  return isRefused ? null : { form: UNREACHABLE };
}
