import {
  AuthApiError,
  AuthRetryableFetchError,
  AuthSessionMissingError,
} from '@supabase/supabase-js';
import { describe, expect, it } from 'vitest';
import { isOutage, verifiedClaims } from './claims';

type Auth = Parameters<typeof verifiedClaims>[0];
const answering = (answer: unknown) => ({ getClaims: async () => answer }) as unknown as Auth;

describe('an outage of Auth', () => {
  it('is told apart from nobody being signed in', () => {
    expect(isOutage(new AuthRetryableFetchError('away', 0))).toBe(true);
    expect(isOutage(new AuthRetryableFetchError('away', 503))).toBe(true);
    expect(isOutage(new AuthApiError('broken', 500, 'unexpected_failure'))).toBe(true);
    expect(isOutage(new AuthSessionMissingError())).toBe(false);
    expect(isOutage(new AuthApiError('no', 401, 'bad_jwt'))).toBe(false);
  });

  it('throws, where nobody is an answer', async () => {
    const away = answering({ data: null, error: new AuthRetryableFetchError('away', 503) });
    await expect(verifiedClaims(away)).rejects.toThrow('auth_unreachable');
    const nobody = answering({ data: null, error: new AuthSessionMissingError() });
    expect(await verifiedClaims(nobody)).toBeNull();
    const somebody = answering({ data: { claims: { sub: 'x' } }, error: null });
    expect(await verifiedClaims(somebody)).toEqual({ sub: 'x' });
  });
});
