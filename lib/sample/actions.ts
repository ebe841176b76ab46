'use server';

import { redirect } from 'next/navigation';
import { sampleAccount } from '@/lib/sample/account';
import { serverClient } from '@/lib/supabase/server';

/** Signs in to the sample case of this machine; where there is none, nothing happens. */
export async function lookAround(): Promise<void> {
  const account = await sampleAccount();
  if (!account || account === 'not_made') redirect('/');
  const supabase = await serverClient();
  const { error } = await supabase.auth.signInWithPassword(account);
  redirect(error ? '/' : '/journal');
}
