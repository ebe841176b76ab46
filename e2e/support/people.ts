import { randomUUID } from 'node:crypto';
import { createServerClient } from '@supabase/ssr';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '../../types/database';
import { secrets, supabaseUrl } from './stack.ts';

export type Rows = SupabaseClient<Database>;
export type Person = { id: string; email: string; password: string };

const plain = { auth: { persistSession: false, autoRefreshToken: false } };

/** A client which row security doesn't bind: to prepare rows and to count them. */
export async function everybodysRows(): Promise<Rows> {
  return createClient<Database>(supabaseUrl, secrets().secretKey, plain);
}

/** A client with one person's own rights, as somebody has who takes the key from their browser. */
export async function rowsAs(person: Person): Promise<Rows> {
  const client = createClient<Database>(supabaseUrl, secrets().publishableKey, plain);
  const { error } = await client.auth.signInWithPassword(person);
  if (error) throw error;
  return client;
}

/** Makes an account in New York whose entries are read offline. */
export async function makePerson(rows: Rows): Promise<Person> {
  const person = { email: `e2e-${randomUUID()}@example.com`, password: randomUUID() };
  const { data, error } = await rows.auth.admin.createUser({ ...person, email_confirm: true });
  if (error) throw error;
  const changed = await rows
    .from('profiles')
    .update({ ai: false, time_zone: 'America/New_York' })
    .eq('user_id', data.user.id)
    .select();
  if (changed.data?.length !== 1) throw new Error('The account has no profile.');
  return { ...person, id: data.user.id };
}

/** The cookies of a session, made by the same code that the app reads them with. */
export async function sessionCookies(person: Person): Promise<{ name: string; value: string }[]> {
  const jar = new Map<string, string>();
  const client = createServerClient(supabaseUrl, secrets().publishableKey, {
    cookies: {
      getAll: () => [...jar].map(([name, value]) => ({ name, value })),
      setAll: (changed) => {
        for (const { name, value } of changed) jar.set(name, value);
      },
    },
  });
  const { error } = await client.auth.signInWithPassword(person);
  if (error) throw error;
  return [...jar].filter(([, value]) => value !== '').map(([name, value]) => ({ name, value }));
}
