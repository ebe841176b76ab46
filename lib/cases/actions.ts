'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { asPerson } from '@/lib/action';
import { findCase } from '@/lib/cases/data';
import { type CaseInput, caseInput } from '@/lib/cases/schema';
import { callRpc, databaseError } from '@/lib/database';
import { badRequest, fail, ok, type Result } from '@/lib/result';

const KEY_MAX = 140;

/** Saves what is said of the person's own case. */
export async function saveCase(input: CaseInput): Promise<Result<null>> {
  return asPerson('cases.save', async ({ db }) => {
    const parsed = caseInput.safeParse(input);
    if (!parsed.success) return badRequest(parsed.error);
    const own = await findCase(db);
    if (!own) return fail('not_found');
    const { error } = await db.from('cases').update(parsed.data).eq('id', own.id);
    if (error) throw databaseError(error);
    revalidatePath('/', 'layout');
    return ok(null);
  });
}

/** Remembers that a quiet question was skipped, so that it isn't asked again. */
export async function skipQuestion(key: string): Promise<Result<null>> {
  return asPerson('cases.skip', async ({ db }) => {
    if (typeof key !== 'string' || key.length > KEY_MAX) return fail('bad_request');
    const known = await callRpc(db, 'skip_question', { p_key: key }, z.boolean().nullable());
    if (!known) return fail('not_found');
    return ok(null);
  });
}
