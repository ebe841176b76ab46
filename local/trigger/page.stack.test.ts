import { expect, test } from 'vitest';
import { runsPageKey } from './testing/control-plane.ts';
import { failed, succeeded } from './testing/fake-cli.ts';
import { only, setStage } from './testing/stage.ts';

const stage = setStage();

async function open(path: string, cookie = '') {
  const answer = await fetch(stage.plane.url + path, { headers: { cookie }, redirect: 'manual' });
  return { answer, status: answer.status, text: await answer.text() };
}

async function cookieOf(key: string): Promise<string> {
  const { answer } = await open(`/?key=${key}`);
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

test('the page is closed without its key, and the key does not stay in the address', async () => {
  await stage.trigger('secret-task');
  for (const path of ['/', '/runs/run_1', '/?key=wrong']) {
    const { status, text } = await open(path);
    expect(status).toBe(401);
    expect(text).not.toContain('secret-task');
  }
  const { answer, status } = await open(`/?key=${runsPageKey}`);
  expect(status).toBe(303);
  expect(answer.headers.get('location')).toBe('/');
  const cookie = answer.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Strict/);
  expect(cookie).not.toContain(runsPageKey);
});

test('neither the key nor the cookie opens the API, and the API key not the page', async () => {
  const cookie = await cookieOf(runsPageKey);
  expect((await open('/api/v1/runs', cookie)).status).toBe(401);
  const headers = { authorization: `Bearer ${runsPageKey}` };
  expect((await fetch(`${stage.plane.url}/api/v1/runs`, { headers })).status).toBe(401);
  expect((await open(`/?key=${stage.api.accessToken}`)).status).toBe(401);
});

test('the list shows runs with status, task and tags, and narrows down', async () => {
  const { cli, trigger } = stage;
  await cli.register([{ id: 'read-file' }, { id: 'sweep' }]);
  await trigger('read-file', {}, { tags: ['user_1'] });
  await cli.complete(only(await stage.startAll()), failed);
  const queued = await trigger('sweep');
  const cookie = await cookieOf(runsPageKey);
  const { answer, text } = await open('/', cookie);
  for (const word of ['read-file', 'user_1', 'Failed', 'sweep', 'Queued', queued]) {
    expect(text).toContain(word);
  }
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const narrowed = (await open('/?status=failed', cookie)).text;
  expect(narrowed).not.toContain(queued);
  expect((await open('/?task=sweep', cookie)).text).toContain(queued);
});

test("a run's page shows attempts, states, payload, output and children, as text", async () => {
  const { cli, trigger } = stage;
  await cli.register([{ id: 'parent' }, { id: 'child' }]);
  const payload = { note: '<script>alert(1)</script>' };
  const id = await trigger('parent', payload);
  const parent = only(await stage.startAll());
  const child = await trigger('child', {}, { parentRunId: id, resumeParentOnCompletion: true });
  await cli.complete(only(await stage.startAll()), succeeded);
  await cli.complete(parent, { ...succeeded, output: '"the output"' });
  const cookie = await cookieOf(runsPageKey);
  const { status, text } = await open(`/runs/${id}`, cookie);
  expect(status).toBe(200);
  for (const word of ['Attempt 1', 'Waiting for', child, 'the output', 'Completed']) {
    expect(text).toContain(word);
  }
  expect(text).not.toContain('<script>');
  expect((await open(`/runs/${child}`, cookie)).text).toContain(id);
  expect((await open('/runs/run_none', cookie)).status).toBe(404);
});
