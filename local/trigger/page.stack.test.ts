import { describe, expect, test } from 'vitest';
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
  for (const path of ['/', '/runs', '/runs/live', '/runs/run_1', '/?key=wrong']) {
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

test('the way to where somebody wanted to be stays open past the door', async () => {
  const { answer } = await open(`/runs?tag=entry:1&key=${runsPageKey}`);
  expect(answer.headers.get('location')).toBe('/runs?tag=entry%3A1');
  const { text } = await open('/runs?tag=entry:1');
  expect(text).toContain('name="tag" value="entry:1"');
});

test('the list shows runs with status, task and tags, and narrows down with counts', async () => {
  const { cli, trigger } = stage;
  await cli.register([{ id: 'read-file' }, { id: 'sweep' }]);
  const broken = await trigger('read-file', {}, { tags: ['entry:1'] });
  await cli.complete(only(await stage.startAll()), failed);
  const queued = await trigger('sweep');
  const cookie = await cookieOf(runsPageKey);
  const { answer, text } = await open('/runs', cookie);
  for (const word of ['read-file', 'entry:1', 'Failed', 'sweep', 'Queued', queued]) {
    expect(text).toContain(word);
  }
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('cache-control')).toBe('no-store');

  const shows = async (query: string) => {
    const { text: list } = await open(`/runs?${query}`, cookie);
    return [broken, queued].map((id) => list.includes(`/runs/${id}`));
  };
  expect(await shows('status=failed')).toEqual([true, false]);
  expect(await shows('task=sweep')).toEqual([false, true]);
  expect(await shows('tag=entry:1')).toEqual([true, false]);
  expect(await shows('status=failed&task=sweep')).toEqual([false, false]);
  await stage.plane.engine.store.sql`
    update trigger_local.runs set created_at = now() - interval '2 hours' where id = ${broken}`;
  expect(await shows('time=1h')).toEqual([false, true]);
  expect(await shows('time=24h')).toEqual([true, true]);

  const narrowed = (await open('/runs?task=sweep&time=1h', cookie)).text;
  expect(narrowed).toContain('sweep (1)');
  expect(narrowed).toContain('Last 24 hours (1)');
  expect(narrowed.replaceAll(/<[^>]+>/g, '')).toMatch(/All 1\s*Queued 1\s*Running 0/);
});

test('an id in the search field leads to its run', async () => {
  const id = await stage.trigger('hello');
  const { answer } = await open(`/runs?tag=${id}`, await cookieOf(runsPageKey));
  expect(answer.headers.get('location')).toBe(`/runs/${id}`);
});

test('children stand below their parents, page by page and without any twice', async () => {
  const { cli, trigger } = stage;
  await cli.register([{ id: 'parent' }, { id: 'child' }]);
  const parents: string[] = [];
  for (let i = 0; i < 20; i += 1) parents.push(await trigger('parent'));
  const family = new Map<string, string[]>();
  for (const id of parents) {
    const children = [0, 1].map(() => trigger('child', {}, { parentRunId: id }));
    family.set(id, (await Promise.all(children)).sort());
  }
  const cookie = await cookieOf(runsPageKey);
  const first = (await open('/runs', cookie)).text;
  const older = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const second = (await open(older, cookie)).text;
  const ids = [first, second].flatMap((text) =>
    [...text.matchAll(/<td class="[^"]*"><a href="\/runs\/(run_\w+)"/g)].map(([, id]) => id ?? ''),
  );
  expect(ids).toHaveLength(60);
  const groups = Array.from({ length: 20 }, (_, index) => ids.slice(index * 3, index * 3 + 3));
  expect(groups.map(([parent]) => parent)).toEqual(parents.toReversed());
  for (const [parent, ...children] of groups) {
    expect(children.sort()).toEqual(family.get(parent ?? ''));
  }
  const top = (await open('/runs?top=1', cookie)).text;
  expect(top).toContain('20 of 20 runs');
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
  const attributes = Object.entries({ '$metadata.ctx.run.id': id, event: 'job.saved' }).map(
    ([key, stringValue]) => ({ key, value: { stringValue } }),
  );
  const logRecords = [{ timeUnixNano: `${Date.now()}000000`, attributes }];
  await cli.call('POST', '/otel/v1/logs', { resourceLogs: [{ scopeLogs: [{ logRecords }] }] });
  const cookie = await cookieOf(runsPageKey);
  const { status, text } = await open(`/runs/${id}`, cookie);
  expect(status).toBe(200);
  for (const word of ['Attempt 1', 'Waiting for', child, 'the output', 'Completed', 'job.saved']) {
    expect(text).toContain(word);
  }
  expect(text).not.toContain('<script>');
  expect((await open(`/runs/${child}`, cookie)).text).toContain(id);
  expect((await open('/runs/run_none', cookie)).status).toBe(404);
});

describe('buttons', () => {
  const press = async (path: string, headers: Record<string, string>) => {
    const answer = await fetch(stage.plane.url + path, {
      method: 'POST',
      headers,
      redirect: 'manual',
    });
    return { status: answer.status, location: answer.headers.get('location') ?? '' };
  };

  test('only the page itself may press them, in a browser that was let in', async () => {
    const id = await stage.trigger('hello');
    const cookie = await cookieOf(runsPageKey);
    const own = stage.plane.url;
    const other = own.replace(/:\d+$/, ':3000');
    const refused: [number, Record<string, string>][] = [
      [401, { origin: own }],
      [403, { cookie }],
      [403, { cookie, origin: 'null' }],
      [403, { cookie, origin: other }],
      [403, { cookie, origin: own, 'sec-fetch-site': 'same-site' }],
    ];
    for (const [status, headers] of refused) {
      expect((await press(`/runs/${id}/cancel`, headers)).status).toBe(status);
      expect((await press(`/runs/${id}/replay`, headers)).status).toBe(status);
    }
    expect((await stage.retrieve(id)).status).toBe('QUEUED');
    expect((await stage.api.listRuns()).data).toHaveLength(1);
  });

  test('cancel ends the run and says so; a second time there is nothing to cancel', async () => {
    const id = await stage.trigger('hello');
    const headers = { cookie: await cookieOf(runsPageKey), origin: stage.plane.url };
    const { status, location } = await press(`/runs/${id}/cancel`, headers);
    expect(status).toBe(303);
    expect((await stage.retrieve(id)).status).toBe('CANCELED');
    expect((await open(location, headers.cookie)).text).toContain('The run is cancelled.');
    await stage.cli.register([{ id: 'hello' }]);
    const done = await stage.trigger('hello');
    await stage.cli.complete(only(await stage.startAll()), succeeded);
    const again = await press(`/runs/${done}/cancel`, headers);
    expect((await open(again.location, headers.cookie)).text).toContain('Nothing to cancel');
    expect((await press('/runs/run_none/cancel', headers)).status).toBe(404);
  });

  test('a replay whose job is completed says so, and leads to the entry', async () => {
    const entry = '0d9f3f0e-97a3-4d0b-9d3e-0a64c7f1a001';
    await stage.cli.register([{ id: 'hello' }]);
    const id = await stage.trigger('hello', {}, { tags: [`entry:${entry}`] });
    await stage.cli.complete(only(await stage.startAll()), succeeded);
    const headers = { cookie: await cookieOf(runsPageKey), origin: stage.plane.url };
    const { location } = await press(`/runs/${id}/replay`, headers);
    const replay = only(await stage.startAll());
    expect(location).toBe(`/runs/${replay.runId}?did=replay`);
    await stage.cli.complete(replay, { ...succeeded, output: '{"outcome":"finished"}' });
    const { text } = await open(location, headers.cookie);
    expect(text).toContain('Nothing to do: the job is completed.');
    const link = `<a href="http://localhost:3000/journal/${entry}">Open entry to try again</a>`;
    expect(text).toContain(link);
  });
});

test('an open page is told when something changes', async () => {
  const headers = { cookie: await cookieOf(runsPageKey) };
  const answer = await fetch(`${stage.plane.url}/runs/live`, { headers });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toContain('event: changed');
  await stage.trigger('hello');
  expect((await reader?.read())?.value).toContain('event: changed');
  await reader?.cancel();
});
