import { beforeAll, expect } from 'vitest';
import { contract } from './support/contract.ts';
import { startTestControlPlane } from './testing/control-plane.ts';
import { startTestDatabase, type TestDatabase } from './testing/database.ts';
import { fakeCli, succeeded } from './testing/fake-cli.ts';
import { only, setStage } from './testing/stage.ts';

let server: TestDatabase;
beforeAll(async () => {
  server = await startTestDatabase(true);
  return () => server.stop();
});
const stage = setStage({
  fresh: async () => ({ url: await server.fresh(), drop: () => Promise.resolve() }),
});

contract(
  'restart',
  'everything is there after a restart, and an attempt goes on across it',
  async () => {
    const { cli, plane, trigger } = stage;
    await cli.register([{ id: 'parent' }, { id: 'child' }]);
    await trigger('parent');
    const parent = only(await stage.startAll());
    const options = { parentRunId: parent.runId, resumeParentOnCompletion: true };
    await trigger('child', {}, options);
    const child = only(await stage.startAll());
    const url = stage.databaseUrl;
    await plane.close();

    const again = await startTestControlPlane(url, { port: plane.port });
    try {
      expect(await cli.complete(child, succeeded)).toMatchObject({ attemptStatus: 'RUN_FINISHED' });
      expect((await cli.latest(parent.runId)).snapshot.executionStatus).toBe('EXECUTING');
      await cli.complete(parent, succeeded);
      expect(await stage.retrieve(parent.runId)).toMatchObject({
        status: 'COMPLETED',
        attemptCount: 1,
      });
    } finally {
      await again.close();
    }
  },
);

contract(
  ['resume', 'restart'],
  'a parent whose child ended unnoticed goes on after a restart',
  async () => {
    const { cli, plane, trigger } = stage;
    await cli.register([{ id: 'parent' }, { id: 'child' }]);
    await trigger('parent');
    const parent = only(await stage.startAll());
    const options = { parentRunId: parent.runId, resumeParentOnCompletion: true };
    const childId = await trigger('child', {}, options);
    const url = stage.databaseUrl;
    const { sql } = plane.engine.store;
    await sql`update trigger_local.runs set state = 'FINISHED', status = 'CANCELED' where id = ${childId}`;
    await plane.close();
    const again = await startTestControlPlane(url, { port: plane.port });
    try {
      await expect
        .poll(async () => (await cli.latest(parent.runId)).snapshot.executionStatus, {
          timeout: 5_000,
        })
        .toBe('EXECUTING');
    } finally {
      await again.close();
    }
  },
);

contract('restart', 'a second control plane on the same database is refused', async () => {
  const { openStore } = await import('./store/store.ts');
  const deaf = { onChanged: () => {}, onStartable: () => {} };
  await expect(openStore(stage.databaseUrl, deaf, 300)).rejects.toThrow(/Another control plane/);
});

contract('restart', 'a database that is killed and comes back is taken up again', async () => {
  const { cli, plane, retrieve, trigger } = stage;
  await cli.register([{ id: 'hello' }]);
  const before = await trigger('hello');
  await server.crash();
  await expect.poll(() => plane.health(), { timeout: 20_000 }).toMatchObject({ ok: true });
  const after = await trigger('hello');
  expect(await retrieve(before)).toMatchObject({ status: 'QUEUED' });
  const again = fakeCli(plane.url);
  await again.register([{ id: 'hello' }]);
  const ids = (await again.dequeue()).map((message) => message.run.friendlyId);
  expect(ids).toEqual([before, after]);
});
