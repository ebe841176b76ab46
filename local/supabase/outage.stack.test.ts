import { beforeAll, expect, test } from 'vitest';
import { startTestDatabase, type TestDatabase } from '../trigger/testing/database.ts';
import { startTestStack, type TestStack } from './testing/stack.ts';
import { until } from './testing/until.ts';

let database: TestDatabase;
let stack: TestStack;
beforeAll(async () => {
  database = await startTestDatabase();
  stack = await startTestStack({ databaseUrl: database.url });
  return async () => {
    await stack.close();
    await database.stop();
  };
});

test('the server lives through a kill of the database: sessions, rows and live updates come back', async () => {
  const { client, id, email, password, token } = await stack.signUp();
  const headers = { apikey: stack.secrets.publishableKey, authorization: `Bearer ${token}` };
  const status = async (path: string) => (await fetch(`${stack.url}${path}`, { headers })).status;
  await client.realtime.setAuth();
  const heard: unknown[] = [];
  let flowing = false;
  const table = { event: '*', schema: 'public', table: 'jobs' } as const;
  client
    .channel('jobs')
    .on('system', {}, ({ status }) => {
      flowing = status === 'ok';
    })
    .on('postgres_changes', table, (change) => heard.push(change))
    .subscribe();
  await until('the stream flows', () => flowing);

  await database.kill();
  await until('health says so', async () => (await fetch(`${stack.url}/health`)).status === 503);
  // At a 500 the client would throw the session away.
  expect(await status('/auth/v1/user')).toBe(503);
  expect(await status('/rest/v1/profiles')).toBe(503);
  expect(await status('/storage/v1/object/evidence/a/b')).toBe(503);

  await database.restart();
  await until('health is back', async () => (await fetch(`${stack.url}/health`)).ok);
  const profile = await client.from('profiles').select('user_id').single();
  expect(profile).toMatchObject({ error: null, data: { user_id: id } });
  const { error } = await stack.client().auth.signInWithPassword({ email, password });
  expect(error).toBeNull();

  const submitted = await client.rpc('submit_journal_entry', {
    p_id: crypto.randomUUID(),
    p_text: 'After the outage',
    p_reference_date: '2026-11-20',
    p_time_zone: 'UTC',
    p_evidence: [],
  });
  expect(submitted.error).toBeNull();
  await until('the change comes by itself', () => heard.length === 1);
  await client.realtime.disconnect();
});
