import { isAuthRetryableFetchError } from '@supabase/supabase-js';
import type { Db } from '@/lib/database';
import { AppError } from '@/lib/errors';

/**
 * The verified claims of a client's session; null for nobody. Throws AppError `auth_unreachable`
 * where the question couldn't be asked: an outage signs nobody out.
 */
export async function verifiedClaims(auth: Db['auth']) {
  const { data, error } = await auth.getClaims();
  if (error && isOutage(error)) throw new AppError('auth_unreachable');
  return data?.claims ?? null;
}

/** Whether Auth couldn't be reached or failed itself, so that its answer says nothing of the person. */
export function isOutage(error: { status?: number }): boolean {
  return isAuthRetryableFetchError(error) || (error.status ?? 0) >= 500;
}
