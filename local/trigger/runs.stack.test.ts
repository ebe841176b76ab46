import { describe, expect } from 'vitest';
import { contract } from './support/contract.ts';
import { failed, succeeded } from './testing/fake-cli.ts';
import { only, setStage } from './testing/stage.ts';

const stage = setStage();
const retry = { maxAttempts: 3, minTimeoutInMs: 1, factor: 1, randomize: false };
const refused = { status: 400, retry: 'false' };

contract(
  ['trigger', 'read'],
  'a run goes from trigger to result, and each step is seen through the SDK',
  async () => {
    const { cli, trigger, retrieve } = stage;
    await cli.register([{ id: 'hello' }]);
    const id = await trigger('hello', { name: 'x' }, { tags: ['a', 'b'], metadata: { step: 1 } });
    expect(await retrieve(id)).toMatchObject({ status: 'QUEUED', tags: ['a', 'b'] });
    const message = only(await cli.dequeue());
    expect(await retrieve(id)).toMatchObject({ status: 'DEQUEUED' });
    const started = await cli.start(message);
    expect(started).toMatchObject({ runId: id, attempt: 1, payload: '{"name":"x"}' });
    expect(await retrieve(id)).toMatchObject({ status: 'EXECUTING', isExecuting: true });
    expect(await cli.complete(started, succeeded)).toMatchObject({ attemptStatus: 'RUN_FINISHED' });
    expect(await retrieve(id)).toMatchObject({
      status: 'COMPLETED',
      isSuccess: true,
      payload: { name: 'x' },
      output: 'done',
      metadata: { step: 1 },
      attemptCount: 1,
    });
  },
);

contract(
  'trigger',
  'a run of a task that nobody registered waits for a worker that has it',
  async () => {
    const { cli, trigger, retrieve } = stage;
    await cli.register([{ id: 'other' }]);
    const id = await trigger('later');
    expect(await cli.dequeue()).toEqual([]);
    expect(await retrieve(id)).toMatchObject({ status: 'QUEUED' });
    await cli.register([{ id: 'later' }]);
    expect(only(await stage.startAll()).runId).toBe(id);
  },
);

contract('worker', 'only the worker that registered last is handed runs', async () => {
  const { cli, trigger } = stage;
  const first = await cli.register([{ id: 'hello' }]);
  await cli.register([{ id: 'hello' }]);
  await trigger('hello');
  const stale = { currentWorker: first.id, oldWorkers: [] };
  const answer = await cli.call('POST', '/engine/v1/dev/dequeue', stale);
  expect(answer.body).toEqual({ dequeuedMessages: [] });
  expect(await cli.dequeue()).toHaveLength(1);
});

describe('fencing', () => {
  contract(
    'fencing',
    'a start under an old snapshot is refused; the same start again is the same attempt',
    async () => {
      const { cli, trigger } = stage;
      await cli.register([{ id: 'hello' }]);
      await trigger('hello');
      const message = only(await cli.dequeue());
      const started = await cli.start(message);
      expect(await cli.start(message)).toEqual(started);
      await cli.complete(started, succeeded);
      const path = `/engine/v1/dev/runs/${started.runId}/snapshots/${message.snapshot.friendlyId}`;
      expect(await cli.call('POST', `${path}/attempts/start`, {})).toMatchObject(refused);
    },
  );

  contract(
    'fencing',
    'a result sent twice is one result; one of an older attempt changes nothing',
    async () => {
      const { cli, trigger, retrieve } = stage;
      await cli.register([{ id: 'hello', retry }]);
      const id = await trigger('hello');
      const first = only(await stage.startAll());
      const queued = { ...failed, retry: { timestamp: 0, delay: 1 } };
      const answer = await cli.complete(first, queued);
      expect(answer).toMatchObject({ attemptStatus: 'RETRY_IMMEDIATELY' });
      expect(await cli.complete(first, queued)).toEqual(answer);

      const message = { run: { friendlyId: id }, snapshot: answer.snapshot };
      const path = `/engine/v1/dev/runs/${id}/snapshots/${message.snapshot.friendlyId}/attempts/start`;
      expect((await cli.call('POST', path, {})).status).toBe(200);
      const old = `/engine/v1/dev/runs/${id}/snapshots/${first.snapshotId}/attempts/complete`;
      const late = { completion: { id, ...succeeded } };
      expect(await cli.call('POST', old, late)).toMatchObject(refused);
      expect(await retrieve(id)).toMatchObject({ status: 'EXECUTING', attemptCount: 2 });
    },
  );
});

describe('retries', () => {
  contract('retry', 'a long delay goes through the queue and is waited for', async () => {
    const { cli, trigger, retrieve } = stage;
    await cli.register([{ id: 'hello', retry }]);
    const id = await trigger('hello');
    const started = only(await stage.startAll());
    const later = { ...failed, retry: { timestamp: 0, delay: 3_600_000 } };
    expect(await cli.complete(started, later)).toMatchObject({ attemptStatus: 'RETRY_QUEUED' });
    expect(await cli.dequeue()).toEqual([]);
    expect(await retrieve(id)).toMatchObject({ isCompleted: false, attemptCount: 1 });
  });

  contract(
    'retry',
    'a dead process is tried again by the settings of its task, then the run has crashed',
    async () => {
      const { cli, trigger, retrieve } = stage;
      await cli.register([{ id: 'hello', retry: { ...retry, maxAttempts: 2 } }]);
      const id = await trigger('hello');
      const code = 'TASK_PROCESS_EXITED_WITH_NON_ZERO_CODE';
      const death = { ok: false, error: { type: 'INTERNAL_ERROR', code } } as const;
      const first = only(await stage.startAll());
      expect(await cli.complete(first, death)).toMatchObject({ attemptStatus: 'RETRY_QUEUED' });
      const second = only(await stage.startAll());
      expect(second.attempt).toBe(2);
      expect(await cli.complete(second, death)).toMatchObject({ attemptStatus: 'RUN_FINISHED' });
      expect(await retrieve(id)).toMatchObject({ status: 'CRASHED', isFailed: true });
    },
  );
});

describe('lost workers', () => {
  contract(
    'lost',
    'a killed CLI gives its runs back, and its old attempt is told that it is over',
    async () => {
      const { cli, trigger } = stage;
      await cli.register([{ id: 'hello' }]);
      const id = await trigger('hello');
      const first = only(await stage.startAll());
      const told = await cli.call('POST', '/engine/v1/dev/disconnect', { runFriendlyIds: [id] });
      expect(told.body).toEqual({ cancelled: 1 });
      const view = await cli.latest(id);
      expect(view).toMatchObject({
        snapshot: { executionStatus: 'FINISHED' },
        run: { attemptNumber: 1 },
      });
      const second = only(await stage.startAll());
      expect(second.attempt).toBe(2);
      const path = `/engine/v1/dev/runs/${id}/snapshots/${first.snapshotId}/attempts/complete`;
      const late = { completion: { id, ...succeeded } };
      expect(await cli.call('POST', path, late)).toMatchObject(refused);
      await expect(cli.heartbeat(first)).resolves.toEqual({ ok: true });
    },
  );

  contract('lost', 'a run that is lost again and again has crashed', async () => {
    const { cli, trigger, retrieve } = stage;
    await cli.register([{ id: 'hello' }]);
    const id = await trigger('hello');
    for (let loss = 1; loss <= 6; loss += 1) {
      expect(only(await stage.startAll()).attempt).toBe(loss);
      await cli.call('POST', '/engine/v1/dev/disconnect', { runFriendlyIds: [id] });
    }
    expect(await cli.dequeue()).toEqual([]);
    expect(await retrieve(id)).toMatchObject({ status: 'CRASHED', attemptCount: 6 });
  });

  contract(
    'lost',
    'a run that its worker still holds is not taken away by an old watchdog, nor handed out',
    async () => {
      const { cli, plane, trigger } = stage;
      await cli.register([{ id: 'hello' }]);
      const id = await trigger('hello');
      await stage.startAll();
      plane.engine.leases.claim(id, 'socket');
      const told = await cli.call('POST', '/engine/v1/dev/disconnect', { runFriendlyIds: [id] });
      expect(told.body).toEqual({ cancelled: 0 });
    },
  );
});

contract(
  'cancel',
  'cancelling ends a queued run at once and asks an executing one to stop',
  async () => {
    const { api, cli, trigger, retrieve } = stage;
    await cli.register([{ id: 'hello' }]);
    const executing = await trigger('hello');
    const started = only(await stage.startAll());
    const queued = await trigger('hello');
    await api.cancelRun(queued);
    expect(await retrieve(queued)).toMatchObject({ status: 'CANCELED', isCancelled: true });

    await api.cancelRun(executing);
    expect(await cli.latest(executing)).toMatchObject({
      snapshot: { executionStatus: 'PENDING_CANCEL' },
    });
    const code = 'TASK_RUN_CANCELLED';
    const stopped = { ok: false, error: { type: 'INTERNAL_ERROR', code } } as const;
    await cli.complete(started, stopped);
    expect(await retrieve(executing)).toMatchObject({
      status: 'CANCELED',
      finishedAt: expect.any(Date),
    });
    await api.cancelRun(executing);
    expect(await retrieve(executing)).toMatchObject({ status: 'CANCELED' });
  },
);
