'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { asPerson } from '@/lib/action';
import { type Db, databaseError, rowsOf } from '@/lib/database';
import { type PersonInput, personInput } from '@/lib/people/schema';
import { badRequest, fail, ok, type Result } from '@/lib/result';

const FULL = 'There is room for 100 people. Remove somebody first.';

/** Adds somebody to the person's own case, under an id made by the client: twice is once. */
export async function addPerson(input: PersonInput): Promise<Result<null>> {
  return asPerson('people.add', async ({ db }) => {
    const parsed = personInput.safeParse(input);
    if (!parsed.success) return badRequest(parsed.error);
    return insertPerson(db, parsed.data);
  });
}

/** Changes what is said of somebody. */
export async function changePerson(input: PersonInput): Promise<Result<null>> {
  return asPerson('people.change', async ({ db }) => {
    const parsed = personInput.safeParse(input);
    if (!parsed.success) return badRequest(parsed.error);
    const { id, birthYear: birth_year, ...rest } = parsed.data;
    const change = { ...rest, birth_year };
    const rows = rowsOf(await db.from('people').update(change).eq('id', id).select('id'));
    revalidatePath('/', 'layout');
    return rows.length > 0 ? ok(null) : fail('not_found');
  });
}

/** Removes somebody. Events keep the name as it was written; adding them again links it again. */
export async function removePerson(personId: string): Promise<Result<null>> {
  return asPerson('people.remove', async ({ db }) => {
    if (!z.uuid().safeParse(personId).success) return fail('not_found');
    const { error } = await db.from('people').delete().eq('id', personId);
    if (error) throw databaseError(error);
    revalidatePath('/', 'layout');
    return ok(null);
  });
}

async function insertPerson(db: Db, input: z.output<typeof personInput>): Promise<Result<null>> {
  const [own] = rowsOf(await db.from('cases').select('id').order('created_at').limit(1));
  if (!own) return fail('not_found');
  const { birthYear: birth_year, ...rest } = input;
  const row = { ...rest, birth_year, case_id: own.id };
  const { error } = await db
    .from('people')
    .upsert(row, { onConflict: 'id', ignoreDuplicates: true });
  if (error?.code === '23514') return fail('bad_request', FULL);
  if (error) throw databaseError(error);
  revalidatePath('/', 'layout');
  return ok(null);
}
