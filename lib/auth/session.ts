import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { verifiedClaims } from '@/lib/supabase/claims';
import { serverClient } from '@/lib/supabase/server';

export type Person = { id: string; email: string };

/** Who is signed in, by the verified token of this request; null for nobody. Throws in an outage. */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const supabase = await serverClient();
  const claims = await verifiedClaims(supabase.auth);
  if (!claims?.sub) return null;
  return { id: claims.sub, email: claims.email ?? '' };
});

/** Who is signed in; sends everybody else to sign in. For pages, not for actions. */
export async function requirePerson(): Promise<Person> {
  return (await currentPerson()) ?? redirect('/sign-in');
}
