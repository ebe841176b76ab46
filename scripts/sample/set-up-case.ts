import type { SampleAccount } from '../../local/cli/demo/account.ts';
import type { Database } from '../../types/database.ts';

type Client = SampleAccount['client'];
type Person = Omit<Database['public']['Tables']['people']['Insert'], 'case_id'>;

const PEOPLE: Person[] = [
  { name: 'Marcus Reed', aliases: ['Marcus'], role: 'co_parent' },
  { name: 'Nora', aliases: [], role: 'child', initials: 'N. E.', birth_year: 2019 },
  { name: 'June', aliases: ['her grandmother June'], role: 'other' },
  { name: 'Mrs. Okoro', aliases: [], role: 'professional' },
  { name: 'Dr. Weiss', aliases: [], role: 'professional' },
];

/** Names the case and its people, as their pages do; its words go to no language model. */
export async function setUpCase(client: Client): Promise<void> {
  const { data: theCase } = await client.from('cases').select('id').single().throwOnError();
  await client
    .from('cases')
    .update({ title: 'Ellis and Reed' })
    .eq('id', theCase.id)
    .throwOnError();
  const { data: profile } = await client.from('profiles').select('user_id').single().throwOnError();
  await client
    .from('profiles')
    .update({ ai: false, display_name: 'Dana', time_zone: 'America/New_York' })
    .eq('user_id', profile.user_id)
    .throwOnError();
  const { data: known } = await client.from('people').select('name').throwOnError();
  const missing = PEOPLE.filter(({ name }) => !known.some((person) => person.name === name));
  // One at a time: they are listed in the order in which they came.
  for (const person of missing) {
    await client
      .from('people')
      .insert({ ...person, case_id: theCase.id })
      .throwOnError();
  }
}

/** The ids of all entries that the account sees. */
export async function entryIds(client: Client) {
  const { data } = await client.from('journal_entries').select('id').throwOnError();
  return new Set(data.map(({ id }) => id));
}
