'use server';

import { after } from 'next/server';
import { asPerson } from '@/lib/action';
import { currentPerson } from '@/lib/auth/session';
import { deleteAccountCore, type Proof, proofSchema, sendProofCode } from '@/lib/departure/leave';
import { nudge } from '@/lib/evidence/nudge';
import { fail, ok, type Result } from '@/lib/result';
import { visitor } from '@/lib/supabase/visitor';

/** Deletes the signed-in person's account with everything in it, once they showed who they are. */
export async function deleteAccount(proof: Proof): Promise<Result<null>> {
  return asPerson('account.delete', async ({ db }) => {
    const parsed = proofSchema.safeParse(proof);
    const person = await currentPerson();
    if (!person) return fail('unauthenticated');
    if (!parsed.success) return fail('password' in proof ? 'wrong_password' : 'wrong_code');
    const result = await deleteAccountCore(visitor(), person.email, parsed.data);
    if (!result.ok) return result;
    after(() => nudge('sweep-jobs'));
    // The session is gone with the account; what is left are its cookies.
    await db.auth.signOut({ scope: 'local' }).catch(() => {});
    return ok(null);
  });
}

/** Mails the signed-in person a code, for those who have no password at hand. */
export async function mailDeleteCode(): Promise<Result<null>> {
  return asPerson('account.delete_code', async () => {
    const person = await currentPerson();
    return person ? sendProofCode(visitor(), person.email) : fail('unauthenticated');
  });
}
