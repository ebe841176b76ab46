import { type Db, rowsOf } from '@/lib/database';
import type { KnownPerson } from '@/lib/people/person';

/** Whom the person that `db` acts as has named, in the order of naming. */
export async function listPeople(db: Db): Promise<KnownPerson[]> {
  const rows = rowsOf(
    await db
      .from('people')
      .select('id, name, aliases, role, initials, birth_year')
      .order('created_at')
      .order('id'),
  );
  return rows.map(({ birth_year: birthYear, ...row }) => ({ ...row, birthYear }));
}

/** A name that events tell of and that stands for nobody known yet. */
export type UnknownName = { name: string; role: KnownPerson['role'] };

const LOOKED_AT = 500;

/** Such names as they stand in events, one an event. */
export async function listUnknownNames(db: Db): Promise<UnknownName[]> {
  const rows = rowsOf(
    await db
      .from('event_participants')
      .select('name, role, events!inner(state)')
      .is('person_id', null)
      .neq('role', 'self')
      .neq('events.state', 'removed')
      .order('id')
      .limit(LOOKED_AT),
  );
  return rows.map(({ name, role }) => ({ name, role }));
}
