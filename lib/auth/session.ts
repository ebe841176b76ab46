import 'server-only';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { serverClient } from '@/lib/supabase/server';

export type Person = { id: string; email: string };

/** Who is signed in, by the verified token of this request; null for nobody. */
export const currentPerson = cache(async (): Promise<Person | null> => {
  const supabase = await serverClient();
  const { data } = await supabase.auth.getClaims();
  if (!data?.claims.sub) return null;
  return { id: data.claims.sub, email: data.claims.email ?? '' };
});

/** Who is signed in; sends everybody else to sign in. For pages, not for actions. */
export async function requirePerson(): Promise<Person> {
  return (await currentPerson()) ?? redirect('/sign-in');
}
