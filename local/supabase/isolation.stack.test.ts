import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, startTestStack, type TestStack } from './testing/stack.ts';

let stack: TestStack;
let people: Person[];
beforeAll(async () => {
  stack = await startTestStack();
  people = await Promise.all(Array.from({ length: 5 }, () => stack.signUp()));
});
afterAll(() => stack.close());

const submit = (person: Person, text: string) =>
  person.client.rpc('submit_journal_entry', {
    p_id: crypto.randomUUID(),
    p_text: text,
    p_reference_date: '2026-11-20',
    p_time_zone: 'America/New_York',
    p_evidence: [],
  });

test('five people in 400 mixed requests at once never see a row or an identity of another', async () => {
  await stack.client(stack.secrets.secretKey).rpc('announce_settings', {
    p_settings: { default_plan: 'unlimited' },
  });
  let foreign = 0;
  let answered = 0;
  const request = async (index: number) => {
    const person = people[index % people.length] as Person;
    const { client, id } = person;
    const rows = async () => {
      switch (index % 4) {
        case 0:
          return (await client.from('journal_entries').select('user_id').throwOnError()).data;
        case 1:
          return (await client.from('profiles').select('user_id').throwOnError()).data;
        case 2:
          return (await client.from('jobs').select('user_id').throwOnError()).data;
        default:
          await submit(person, `entry ${index}`).throwOnError();
          return (await client.from('user_plans').select('user_id').throwOnError()).data;
      }
    };
    for (const row of await rows()) if (row.user_id !== id) foreign += 1;
    answered += 1;
  };
  await Promise.all(Array.from({ length: 400 }, (_, index) => request(index)));
  expect({ answered, foreign }).toEqual({ answered: 400, foreign: 0 });

  const owners = await stack.sql<{ user_id: string; entries: number; texts: number }[]>`
    select user_id, count(*)::int as entries, count(distinct event_text)::int as texts
    from public.journal_entries group by user_id
  `;
  expect(owners.map(({ entries }) => entries)).toEqual([20, 20, 20, 20, 20]);
});

test('the secret key and visitors keep their rights beside signed-in people', async () => {
  const service = stack.client(stack.secrets.secretKey);
  const visitor = stack.client();
  const answers = await Promise.all(
    Array.from({ length: 40 }, async (_, index) => {
      if (index % 2 === 0) {
        const { data } = await service.from('profiles').select('user_id').throwOnError();
        return data.length >= people.length;
      }
      const { data, error } = await visitor.from('profiles').select('user_id');
      return error?.code === '42501' || data?.length === 0;
    }),
  );
  expect(answers).not.toContain(false);
});

test('grants of the migrations hold: what is select-only cannot be written', async () => {
  const { client, id } = people[0] as Person;
  const raised = await client.from('user_plans').update({ plan_id: 'unlimited' }).eq('user_id', id);
  expect(raised).toMatchObject({ status: 403, error: { code: '42501' } });
  const forged = await client
    .from('jobs')
    .update({ status: 'completed' } as never)
    .eq('user_id', id);
  expect(forged.error?.code).toBe('42501');
  const own = await client.from('profiles').update({ discreet: true }).eq('user_id', id).select();
  expect(own.data).toHaveLength(1);
  const other = await client
    .from('profiles')
    .update({ discreet: true })
    .eq('user_id', people[1]?.id ?? '')
    .select();
  expect(other.data).toEqual([]);
});

test('errors and values have the shape of hosted answers', async () => {
  const { client, id } = people[0] as Person;
  const broken = await client
    .from('profiles')
    .update({ locale: 'x'.repeat(99) })
    .eq('user_id', id);
  expect(broken).toMatchObject({ status: 400, error: { code: '23514' } });
  const { data } = await client.from('profiles').select('created_at').single().throwOnError();
  expect(data.created_at).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+\+00:00$/);
  const missing = await client.from('no_such_table' as 'jobs').select();
  expect(missing).toMatchObject({ status: 404, error: { code: 'PGRST205' } });
});

test('JSON arguments and columns arrive as JSON, not as text', async () => {
  const service = stack.client(stack.secrets.secretKey);
  const { error } = await service.rpc('announce_settings', {
    p_settings: { reader_model: 'offline', default_plan: 'unlimited' },
  });
  expect(error).toBeNull();
  const { data } = await service
    .from('app_settings')
    .select('value')
    .eq('key', 'reader_model')
    .single()
    .throwOnError();
  expect(data.value).toBe('offline');
});
