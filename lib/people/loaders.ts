import 'server-only';
import { listPeople } from '@/lib/people/data';
import type { KnownPerson } from '@/lib/people/person';
import { serverClient } from '@/lib/supabase/server';

/** Whom the signed-in person has named. */
export async function loadPeople(): Promise<KnownPerson[]> {
  return listPeople(await serverClient());
}
