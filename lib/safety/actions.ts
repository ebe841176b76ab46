'use server';

import { revalidatePath } from 'next/cache';
import { asPerson } from '@/lib/action';
import { databaseError } from '@/lib/database';
import { fail, ok, type Result } from '@/lib/result';
import { type PrivacyInput, privacyInput } from '@/lib/safety/schema';

/** Saves how careful Daylight is to be. Every open page of this browser follows at its next load. */
export async function savePrivacy(input: PrivacyInput): Promise<Result<null>> {
  return asPerson('safety.privacy', async ({ db, userId }) => {
    const parsed = privacyInput.safeParse(input);
    if (!parsed.success) return fail('bad_request');
    const { discreet, idleMinutes: idle_minutes, ai } = parsed.data;
    const { error } = await db
      .from('profiles')
      .update({ discreet, idle_minutes, ai })
      .eq('user_id', userId);
    if (error) throw databaseError(error);
    revalidatePath('/', 'layout');
    return ok(null);
  });
}
