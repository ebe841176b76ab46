import { statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestStack, type TestStack } from './testing/stack.ts';

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack();
});
afterAll(() => stack.close());

const get = (path: string, init: RequestInit = {}) => fetch(`${stack.url}${path}`, init);

test('the secrets are readable by their owner only and never printed', () => {
  expect(statSync(join(stack.dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  for (const secret of Object.values(stack.secrets)) expect(stack.output()).not.toContain(secret);
});

test.each(['/_system/info', '/_system/introspect', '/_system/config', '/', '/studio', '/pg/meta'])(
  'the system page %s is closed',
  async (path) => {
    expect((await get(path)).status).toBe(404);
    const withKey = await get(path, { headers: { apikey: stack.secrets.secretKey } });
    expect(withKey.status).toBe(404);
  },
);

test.each([
  ['POST', '/functions/v1/hello'],
  ['POST', '/graphql/v1'],
  ['POST', '/auth/v1/factors'],
  ['GET', '/auth/v1/authorize?provider=github'],
  ['POST', '/auth/v1/token?grant_type=pkce'],
  ['POST', '/auth/v1/admin/generate_link'],
  ['GET', '/rest/v1/'],
  ['GET', '/storage/v1/render/image/public/a/b'],
  ['POST', '/realtime/v1/api/broadcast'],
])('%s %s, which Daylight does not call, answers a typed 501', async (method, path) => {
  const headers = { apikey: stack.secrets.secretKey };
  const response = await get(path, { method, headers });
  expect(response.status).toBe(501);
  expect(await response.json()).toMatchObject({ code: 'not_available_locally' });
});

test('without a key, or with a wrong one, there is no data', async () => {
  expect((await get('/rest/v1/profiles')).status).toBe(401);
  expect((await get('/rest/v1/profiles', { headers: { apikey: 'sb_secret_x' } })).status).toBe(401);
  const forged = `e30.${Buffer.from('{"role":"service_role"}').toString('base64url')}.x`;
  const headers = { apikey: stack.secrets.publishableKey, authorization: `Bearer ${forged}` };
  expect((await get('/rest/v1/profiles', { headers })).status).toBe(401);
});

test('only the schema of the application is served', async () => {
  const service = stack.client(stack.secrets.secretKey);
  for (const schema of ['auth', 'local', 'realtime', 'storage']) {
    const { error } = await service
      .schema(schema as 'public')
      .from('jobs')
      .select();
    expect(error?.code).toBe('PGRST106');
  }
});

test('pages of the app may call under both names of this machine, no other page', async () => {
  const preflight = (origin: string) =>
    get('/rest/v1/profiles', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-headers': 'apikey,authorization' },
    });
  for (const origin of [stack.appUrl, stack.appUrl.replace('localhost', '127.0.0.1')]) {
    const response = await preflight(origin);
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-allow-headers')).toBe('apikey,authorization');
  }
  for (const origin of ['http://evil.test', 'http://localhost:9', 'null']) {
    const response = await preflight(origin);
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect((await get('/mail', { headers: { origin } })).status).toBe(403);
  }
});

test('a foreign name for this machine is refused, so that no page can rename itself to it', async () => {
  const { port } = new URL(stack.url);
  const status = await new Promise((done, fail) => {
    const options = { host: '127.0.0.1', port, path: '/mail', headers: { host: 'evil.test' } };
    request(options, (response) => done(response.statusCode))
      .on('error', fail)
      .end();
  });
  expect(status).toBe(403);
});

test('a request that is too large is refused before it is read', async () => {
  const response = await get('/rest/v1/profiles', {
    method: 'POST',
    headers: { apikey: stack.secrets.publishableKey },
    body: 'x'.repeat(17 * 1024 * 1024),
  });
  expect(response.status).toBe(413);
});

test('a failure is logged by its code, without addresses, keys or words', async () => {
  const person = await stack.signUp();
  const word = 'unmistakable-canary';
  await person.client.from('people').insert({ name: word, role: word } as never);
  await person.client.from('profiles').select().eq('user_id', word);
  await stack.client().auth.signInWithPassword({ email: person.email, password: word });
  const output = stack.output();
  expect(output).toContain('code=22P02');
  for (const secret of [word, person.email, person.token]) expect(output).not.toContain(secret);
});

test('a stop ends it cleanly, with a live subscription open', async () => {
  const { client } = await stack.signUp();
  await client.realtime.setAuth();
  await new Promise<void>((joined) => {
    const listen = { event: '*', schema: 'public', table: 'jobs' } as const;
    client
      .channel('jobs')
      .on('system', {}, () => joined())
      .on('postgres_changes', listen, () => {})
      .subscribe();
  });
  const code = await stack.stopServer();
  await client.realtime.disconnect();
  expect(code).toBe(0);
});
