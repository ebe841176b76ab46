'use server';

import { revalidatePath } from 'next/cache';
import { type ProfileInput, profileInput } from '@/lib/account/schema';
import { asPerson } from '@/lib/action';
import { databaseError } from '@/lib/database';
import { badRequest, fail, ok, type Result } from '@/lib/result';

/** Saves name, time zone and region; a value that isn't known is refused with its sentence. */
export async function saveProfile(input: ProfileInput): Promise<Result<null>> {
  return asPerson('account.profile', async ({ db, userId }) => {
    const parsed = profileInput.safeParse(input);
    if (!parsed.success) return badRequest(parsed.error);
    const { name, timeZone, locale } = parsed.data;
    const { error } = await db
      .from('profiles')
      .update({ display_name: name || null, time_zone: timeZone, locale })
      .eq('user_id', userId);
    // The database may know fewer zones than this server.
    if (error?.code === '23514') return fail('bad_time_zone');
    if (error) throw databaseError(error);
    revalidatePath('/', 'layout');
    return ok(null);
  });
}
