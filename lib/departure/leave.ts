import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import { AppError } from '@/lib/errors';
import { fail, ok, type Result } from '@/lib/result';
import { isOutage } from '@/lib/supabase/claims';

/** How somebody shows once more that an account is theirs. */
export const proofSchema = z.union([
  z.object({ password: z.string().min(1).max(200) }),
  z.object({ code: z.string().trim().min(4).max(12) }),
]);
export type Proof = z.infer<typeof proofSchema>;

const answer = z.object({ code: z.enum(['deleted', 'sign_in_again']) });

/**
 * Signs the person in once more on a client of its own, and deletes the account in that session: the
 * database looks for itself whether the session is fresh. `visitor` starts as nobody. Throws AppError
 * where Auth or the database can't be reached; then nothing was deleted.
 */
export async function deleteAccountCore(
  visitor: Db,
  email: string,
  proof: Proof,
): Promise<Result<null>> {
  const { error } = await ('password' in proof
    ? visitor.auth.signInWithPassword({ email, password: proof.password })
    : visitor.auth.verifyOtp({ email, token: proof.code, type: 'email' }));
  if (error) {
    if (error.status === 429) return fail('too_often', WAIT);
    if (isOutage(error)) throw new AppError('auth_unreachable');
    return 'password' in proof ? fail('wrong_password') : fail('wrong_code');
  }
  const { code } = await callRpc(visitor, 'delete_account', {}, answer);
  return code === 'deleted' ? ok(null) : fail('sign_in_again');
}

/** Mails a code to an address that has an account. */
export async function sendProofCode(visitor: Db, email: string): Promise<Result<null>> {
  const { error } = await visitor.auth.signInWithOtp({
    email,
    options: { shouldCreateUser: false },
  });
  if (!error) return ok(null);
  if (error.status === 429) return fail('too_often', WAIT);
  throw new AppError('auth_unreachable');
}

const WAIT = 'Too many tries. Please wait a minute, then try again.';
