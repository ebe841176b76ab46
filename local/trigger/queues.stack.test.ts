import { expect } from 'vitest';
import { contract } from './support/contract.ts';
import { succeeded } from './testing/fake-cli.ts';
import { only, setStage } from './testing/stage.ts';

const stage = setStage({ maxLiveRuns: 4 });
const journal = { name: 'journal', concurrencyLimit: 1 };

async function triggerMany(count: number, options: object): Promise<void> {
  for (let i = 0; i < count; i += 1) await stage.trigger('hello', {}, options);
}

contract(
  'queue',
  "a queue's limit holds for each key, and one user's many runs do not delay another's",
  async () => {
    const { cli, trigger, retrieve } = stage;
    await cli.register([{ id: 'hello', queue: { name: 'journal' } }], [journal]);
    await triggerMany(30, { concurrencyKey: 'user-a' });
    const other = await trigger('hello', {}, { concurrencyKey: 'user-b' });
    const started = await stage.startAll();
    expect(started).toHaveLength(2);
    expect(started.map((run) => run.runId)).toContain(other);
    expect(await cli.dequeue()).toEqual([]);
    await cli.complete(only(started), succeeded);
    expect(await stage.startAll()).toHaveLength(1);
    expect(await retrieve(other)).toMatchObject({ isExecuting: true });
  },
);

contract(
  'queue',
  'live processes stay within the bound while parents wait for children',
  async () => {
    const { cli, trigger, plane } = stage;
    await cli.register([{ id: 'hello' }, { id: 'child' }]);
    await triggerMany(10, {});
    const parents = await stage.startAll();
    expect(parents).toHaveLength(2);
    for (const parent of parents) {
      const awaited = { parentRunId: parent.runId, resumeParentOnCompletion: true };
      const { id } = await stage.api.createBatch({ runCount: 5, ...awaited });
      const items = Array.from({ length: 5 }, (_, index) => ({
        index,
        task: 'child',
        payload: '{}',
      }));
      await stage.api.streamBatchItems(id, items);
    }
    const live = async () => {
      const [row] = await plane.engine.store.sql<{ count: number }[]>`
      select count(*)::int from trigger_local.runs where state not in ('QUEUED', 'FINISHED')`;
      return row?.count ?? 0;
    };
    let children = 0;
    for (let round = await stage.startAll(); round.length > 0; round = await stage.startAll()) {
      expect(await live()).toBeLessThanOrEqual(4);
      for (const run of round) {
        const task = (await stage.retrieve(run.runId)).taskIdentifier;
        expect(task).toBe('child');
        children += 1;
        await cli.complete(run, succeeded);
      }
      if (children === 10) break;
    }
    expect(children).toBe(10);
    for (const parent of parents) await cli.complete(parent, succeeded);
    expect(await stage.startAll()).toHaveLength(2);
    expect(await trigger('hello')).toMatch(/^run_/);
  },
);

contract('queue', 'a held-open request is answered the moment a run is triggered', async () => {
  const { cli, trigger } = stage;
  await cli.register([{ id: 'hello' }]);
  const waiting = cli.dequeue();
  const id = await trigger('hello');
  expect(only(await waiting).run.friendlyId).toBe(id);
});

contract(
  'queue',
  'a higher priority overtakes what was triggered up to that many seconds earlier',
  async () => {
    const { cli, trigger } = stage;
    await cli.register([{ id: 'hello', queue: { name: 'journal' } }], [journal]);
    await trigger('hello');
    const urgent = await trigger('hello', {}, { priority: 60 });
    expect(only(await stage.startAll()).runId).toBe(urgent);
  },
);
