import 'server-only';
import type { Person } from '@/lib/auth/session';
import { visitor } from '@/lib/supabase/visitor';

/** Why a password didn't unlock: it is another one, tried too often, or nobody could be asked. */
export type UnlockProblem = 'password' | 'often' | 'away';

/** Asks Auth whether this is the person's password; null says that it is. Changes no session. */
export async function checkPassword(
  { id, email }: Person,
  password: string,
): Promise<UnlockProblem | null> {
  const { auth } = visitor();
  const { data, error } = await auth.signInWithPassword({ email, password });
  if (error) return problemOf(error.status);
  // The question made a session of its own, which nobody needs.
  await auth.signOut({ scope: 'local' });
  return data.user.id === id ? null : 'password';
}

/** By the status of Auth's answer; none means that there was no answer. */
export function problemOf(status: number | undefined): UnlockProblem {
  if (status === 429) return 'often';
  return status === 400 || status === 401 || status === 422 ? 'password' : 'away';
}
