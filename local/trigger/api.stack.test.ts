import {
  DevConfigResponseBody,
  EnvironmentVariableResponseBody,
  GetProjectEnvResponse,
  UpsertBranchResponseBody,
  WhoAmIResponseSchema,
} from '@trigger.dev/core/v3';
import { describe, expect, test } from 'vitest';
import { contract } from './support/contract.ts';
import { notAvailable } from './support/not-available.ts';
import { accessToken, projectRef, secretKey } from './testing/control-plane.ts';
import { succeeded } from './testing/fake-cli.ts';
import { only, setStage } from './testing/stage.ts';

const stage = setStage();

async function ask(path: string, token: string | null, init: RequestInit = {}) {
  const authorization = token === null ? undefined : { authorization: `Bearer ${token}` };
  const headers = { ...authorization, ...init.headers };
  const answer = await fetch(stage.plane.url + path, { ...init, headers });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}

describe('what the CLI asks when it starts', () => {
  contract('shapes', 'has the shapes that it parses', async () => {
    const who = await ask('/api/v2/whoami', accessToken);
    expect(WhoAmIResponseSchema.parse(who.body).email).toContain('@');
    const env = await ask(`/api/v1/projects/${projectRef}/dev`, accessToken);
    expect(GetProjectEnvResponse.parse(env.body).apiKey).toBe(secretKey);
    const branches = `/api/v1/projects/${projectRef}/branches`;
    const branch = await ask(branches, accessToken, { method: 'POST', body: '{}' });
    UpsertBranchResponseBody.parse(branch.body);
    const config = await ask('/engine/v1/dev/config', secretKey);
    expect(DevConfigResponseBody.parse(config.body).engineUrl).toBe(stage.plane.url);
    const vars = await ask(`/api/v1/projects/${projectRef}/envvars`, secretKey);
    expect(vars.body.variables).toMatchObject({ HEARTBEAT_INTERVAL_MS: '10000' });
    expect(EnvironmentVariableResponseBody).toBeDefined();
  });

  test('is refused for another project', async () => {
    expect((await ask('/api/v1/projects/proj_other/dev', accessToken)).status).toBe(404);
  });
});

describe('keys', () => {
  const guarded: [string, string, string][] = [
    ['GET', '/api/v2/whoami', secretKey],
    ['GET', `/api/v1/projects/${projectRef}/dev`, secretKey],
    ['POST', `/api/v1/projects/${projectRef}/branches`, secretKey],
    ['GET', `/api/v1/projects/${projectRef}/envvars`, accessToken],
    ['POST', `/api/v1/projects/${projectRef}/background-workers`, accessToken],
    ['GET', '/engine/v1/dev/config', accessToken],
    ['GET', '/engine/v1/dev/presence', accessToken],
    ['POST', '/engine/v1/dev/dequeue', accessToken],
    ['POST', '/engine/v1/dev/disconnect', accessToken],
    ['GET', '/engine/v1/dev/runs/run_1/snapshots/latest', accessToken],
    ['POST', '/api/v1/tasks/hello/trigger', accessToken],
    ['POST', '/api/v3/batches', accessToken],
    ['GET', '/api/v1/runs', accessToken],
    ['GET', '/api/v3/runs/run_1', accessToken],
    ['PUT', '/api/v1/runs/run_1/metadata', accessToken],
    ['POST', '/otel/v1/traces', accessToken],
    ['GET', '/anything/else', accessToken],
  ];
  test.each(guarded)('%s %s is closed without the right one', async (method, path, wrong) => {
    for (const token of [null, '', 'tr_dev_wrong', wrong]) {
      const answer = await ask(path, token, { method });
      expect(answer.status).toBe(401);
    }
  });

  test('a socket without the key is turned away', async () => {
    const polling = '/socket.io/?EIO=4&transport=polling';
    const answer = await fetch(stage.plane.url + polling);
    expect(answer.status).toBe(400);
  });
});

contract(
  'refused',
  'what is not available answers a typed 501 that is not tried again',
  async () => {
    for (const { part, method, path, body } of notAvailable) {
      const init = body ? { method, body: JSON.stringify(body) } : { method };
      const answer = await ask(path, secretKey, init);
      expect(answer.status, part).toBe(501);
      expect(answer.body).toEqual({ error: expect.any(String), code: 'not_available_locally' });
      expect(answer.headers.get('x-should-retry')).toBe('false');
    }
  },
);

test('a body of another shape is refused, not tried again, and not quoted', async () => {
  for (const body of ['{"options": 5}', 'not json']) {
    const answer = await ask('/api/v1/tasks/hello/trigger', secretKey, { method: 'POST', body });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('x-should-retry')).toBe('false');
    expect(JSON.stringify(answer.body)).not.toContain('not json');
  }
});

contract(
  'read',
  'runs are listed newest first, page by page, by task, tag, status and batch',
  async () => {
    const { api, cli, trigger } = stage;
    await cli.register([{ id: 'hello' }, { id: 'other' }]);
    const done = await trigger('hello', {}, { tags: ['user:1'] });
    await cli.complete(only(await stage.startAll()), succeeded);
    const queued = await trigger('hello', {}, { tags: ['user:2'] });
    const other = await trigger('other');
    const ids = async (query: object) => (await api.listRuns(query)).data.map((run) => run.id);
    expect(await ids({})).toEqual([other, queued, done]);
    expect(await ids({ taskIdentifier: 'hello' })).toEqual([queued, done]);
    expect(await ids({ tag: 'user:1' })).toEqual([done]);
    expect(await ids({ status: ['QUEUED'] })).toEqual([other, queued]);
    expect(await ids({ batch: 'batch_none' })).toEqual([]);
    const paged: string[] = [];
    for await (const run of api.listRuns({ limit: 2 })) paged.push(run.id);
    expect(paged).toEqual([other, queued, done]);
  },
);

contract(
  'metadata',
  'tags and metadata change while a run is there; operations reach the parent',
  async () => {
    const { api, cli, trigger, retrieve } = stage;
    await cli.register([{ id: 'hello' }]);
    const parentId = await trigger('hello', {}, { tags: 'one', metadata: { count: 1 } });
    const childId = await trigger('hello', {}, { parentRunId: parentId });
    await api.addTags(parentId, { tags: ['two', 'one'] });
    const increment = { type: 'increment', key: 'count', value: 2 } as const;
    const set = { type: 'set', key: 'step', value: 'read' } as const;
    await api.updateRunMetadata(childId, { operations: [set], parentOperations: [increment] });
    expect(await retrieve(parentId)).toMatchObject({
      tags: ['one', 'two'],
      metadata: { count: 3 },
    });
    expect((await api.getRunMetadata(childId)).metadata).toEqual({ step: 'read' });
  },
);

contract('replay', 'a replay is a new run of the same payload, on its own', async () => {
  const { api, cli, trigger, retrieve } = stage;
  await cli.register([{ id: 'hello' }]);
  const id = await trigger('hello', { a: 1 }, { tags: ['t'], idempotencyKey: 'k' });
  const replay = await api.replayRun(id);
  expect(replay.id).not.toBe(id);
  expect(await retrieve(replay.id)).toMatchObject({ payload: { a: 1 }, tags: ['t'], depth: 0 });
  const messages = await cli.dequeue();
  expect(messages.map((message) => message.run.isReplay)).toEqual([false, true]);
});

test('a run that nobody knows is a plain 404', async () => {
  await expect(stage.retrieve('run_unknown')).rejects.toMatchObject({ status: 404 });
  await expect(stage.api.cancelRun('run_unknown')).rejects.toMatchObject({ status: 404 });
});
