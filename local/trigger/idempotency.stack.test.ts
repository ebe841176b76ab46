import { describe, expect } from 'vitest';
import { contract } from './support/contract.ts';
import { failed, succeeded } from './testing/fake-cli.ts';
import { only, setStage } from './testing/stage.ts';

const stage = setStage();
const key = { idempotencyKey: 'job:1:1' };

/** The two ways to trigger, which must follow the same rules. */
const ways = {
  async alone(): Promise<string> {
    return stage.trigger('hello', {}, key);
  },
  async 'in a batch'(): Promise<string> {
    const { id } = await stage.api.createBatch({ runCount: 1 });
    const item = { index: 0, task: 'hello', payload: '{}', options: key };
    await stage.api.streamBatchItems(id, [item]);
    return only((await stage.api.retrieveBatch(id)).runs);
  },
};

describe.each(Object.entries(ways))('triggered %s', (_, triggerIt) => {
  contract('idempotency', 'the same key is the same run, also when it has completed', async () => {
    await stage.cli.register([{ id: 'hello' }]);
    const id = await triggerIt();
    expect(await triggerIt()).toBe(id);
    await stage.cli.complete(only(await stage.startAll()), succeeded);
    expect(await triggerIt()).toBe(id);
  });

  contract('idempotency', 'a failed run frees its key', async () => {
    await stage.cli.register([{ id: 'hello' }]);
    const id = await triggerIt();
    await stage.cli.complete(only(await stage.startAll()), failed);
    const next = await triggerIt();
    expect(next).not.toBe(id);
    expect(await triggerIt()).toBe(next);
  });

  contract(
    ['idempotency', 'ttl'],
    'a run that expired before it started frees its key',
    async () => {
      await stage.cli.register([{ id: 'hello', ttl: '1s' }]);
      const id = await triggerIt();
      await expect
        .poll(async () => (await stage.retrieve(id)).status, { timeout: 10_000 })
        .toBe('EXPIRED');
      expect(await triggerIt()).not.toBe(id);
    },
  );

  contract('idempotency', 'a cancelled run keeps its key until it is reset', async () => {
    await stage.cli.register([{ id: 'hello' }]);
    const id = await triggerIt();
    await stage.api.cancelRun(id);
    expect(await triggerIt()).toBe(id);
    await stage.api.resetIdempotencyKey('hello', key.idempotencyKey);
    expect(await triggerIt()).not.toBe(id);
  });
});

contract('idempotency', 'a key belongs to its task', async () => {
  expect(await stage.trigger('one', {}, key)).not.toBe(await stage.trigger('two', {}, key));
});

contract('idempotency', 'triggers with one key at the same moment make one run', async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, ways.alone));
  expect(new Set(ids).size).toBe(1);
});

contract(
  'request',
  'a request that is sent again with its own key makes no second run',
  async () => {
    const send = async (path: string, body: object, requestKey: string) => {
      const answer = await fetch(stage.plane.url + path, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${stage.api.accessToken}`,
          'x-trigger-request-idempotency-key': requestKey,
        },
        body: JSON.stringify(body),
      });
      return answer.json();
    };
    const path = '/api/v1/tasks/hello/trigger';
    const first = await send(path, { payload: '{}' }, 'r1');
    expect(await send(path, { payload: '{}' }, 'r1')).toEqual(first);
    expect(await send(path, { payload: '{}' }, 'r2')).not.toEqual(first);
    const batch = await send('/api/v3/batches', { runCount: 2 }, 'r3');
    expect(await send('/api/v3/batches', { runCount: 2 }, 'r3')).toEqual(batch);
  },
);
