import { describe, expect } from 'vitest';
import { sealWithinMs } from './engine/batches.ts';
import { contract } from './support/contract.ts';
import { failed, type Started, succeeded } from './testing/fake-cli.ts';
import { only, setStage } from './testing/stage.ts';

const stage = setStage();
const tasks = [{ id: 'parent' }, { id: 'child' }];

async function startParent(): Promise<Started> {
  await stage.cli.register(tasks);
  await stage.trigger('parent');
  return only(await stage.startAll());
}

function awaited(parent: Started, options: object = {}) {
  return { parentRunId: parent.runId, resumeParentOnCompletion: true, ...options };
}

/** The state and the results that the CLI would hand to the parent's process. */
async function seenBy(parent: Started) {
  const { snapshot, completedWaitpoints } = await stage.cli.latest(parent.runId);
  return { state: snapshot.executionStatus, waitpoints: completedWaitpoints };
}

describe('one child', () => {
  contract(['trigger', 'resume'], 'the parent waits, and goes on with the result', async () => {
    const { cli, trigger, retrieve } = stage;
    const parent = await startParent();
    const childId = await trigger('child', {}, awaited(parent));
    expect(await seenBy(parent)).toEqual({ state: 'EXECUTING_WITH_WAITPOINTS', waitpoints: [] });
    expect(await retrieve(parent.runId)).toMatchObject({ status: 'WAITING', isWaiting: true });
    await cli.complete(only(await stage.startAll()), succeeded);
    const { state, waitpoints } = await seenBy(parent);
    expect(state).toBe('EXECUTING');
    expect(only(waitpoints)).toMatchObject({
      type: 'RUN',
      completedByTaskRun: { friendlyId: childId },
      output: '"done"',
      outputIsError: false,
    });
  });

  contract('read', 'the relatives are seen from both sides', async () => {
    const { trigger, retrieve } = stage;
    const parent = await startParent();
    const childId = await trigger('child', {}, awaited(parent));
    expect((await retrieve(parent.runId)).relatedRuns.children).toMatchObject([{ id: childId }]);
    const child = await retrieve(childId);
    expect(child).toMatchObject({ depth: 1, triggerFunction: 'triggerAndWait' });
    expect(child.relatedRuns.parent?.id).toBe(parent.runId);
  });

  contract('resume', 'a child that is over already does not make the parent wait', async () => {
    const { cli, trigger } = stage;
    const parent = await startParent();
    const options = awaited(parent, { idempotencyKey: 'same' });
    const first = await trigger('child', {}, options);
    await cli.complete(only(await stage.startAll()), succeeded);
    expect(await trigger('child', {}, options)).toBe(first);
    expect((await seenBy(parent)).state).toBe('EXECUTING');
  });

  contract('trigger', 'a parent that does not execute cannot wait', async () => {
    const parent = await startParent();
    await stage.cli.complete(parent, succeeded);
    const body = { payload: '{}', options: awaited(parent) };
    const answer = await stage.cli.call('POST', '/api/v1/tasks/child/trigger', body);
    expect(answer).toMatchObject({ status: 422, retry: 'false' });
  });
});

describe('a batch', () => {
  async function openBatch(parent: Started, runCount: number): Promise<string> {
    const body = { runCount, parentRunId: parent.runId, resumeParentOnCompletion: true };
    return (await stage.api.createBatch(body)).id;
  }
  const item = (index: number, task = 'child') => ({ index, task, payload: '{}', options: {} });

  contract(
    'batch',
    'gives each child in its place: a failing one and one without a task, too',
    async () => {
      const { api, cli } = stage;
      const parent = await startParent();
      const batchId = await openBatch(parent, 3);
      const sent = await api.streamBatchItems(batchId, [item(0), item(1), item(2, 'nobody')]);
      expect(sent).toMatchObject({ sealed: true, itemsAccepted: 3 });
      const [first, second] = await stage.startAll();
      if (!first || !second) throw new Error('Two children expected');
      await cli.complete(second, failed);
      expect((await seenBy(parent)).state).toBe('EXECUTING_WITH_WAITPOINTS');
      await cli.complete(first, succeeded);
      const { state, waitpoints } = await seenBy(parent);
      expect(state).toBe('EXECUTING');
      expect(waitpoints.map((wait) => [wait.index, wait.outputIsError])).toEqual([
        [0, false],
        [1, true],
        [2, true],
      ]);
      for (const wait of waitpoints) {
        expect(wait.completedByTaskRun?.batch?.friendlyId).toBe(batchId);
      }
      expect(await api.retrieveBatch(batchId)).toMatchObject({ status: 'COMPLETED', runCount: 3 });
    },
  );

  contract(
    'batch',
    'items sent twice are one item, and the batch is sealed when none is missing',
    async () => {
      const { cli } = stage;
      const batchId = await openBatch(await startParent(), 2);
      const send = async (...indexes: number[]) => {
        const answer = await fetch(`${stage.plane.url}/api/v3/batches/${batchId}/items`, {
          method: 'POST',
          headers: { authorization: `Bearer ${stage.api.accessToken}` },
          body: indexes.map((index) => JSON.stringify(item(index))).join('\n'),
        });
        return answer.json();
      };
      expect(await send(0)).toMatchObject({ itemsAccepted: 1, sealed: false, expectedCount: 2 });
      const rest = await send(0, 1);
      expect(rest).toMatchObject({ itemsAccepted: 1, itemsDeduplicated: 1, sealed: true });
      expect(await cli.dequeue()).toHaveLength(2);
    },
  );

  contract(
    'batch',
    'whose sender went away is sealed, its missing items failed, and the parent goes on',
    async () => {
      const { api, cli, plane } = stage;
      const parent = await startParent();
      const batchId = await openBatch(parent, 2);
      await fetch(`${plane.url}/api/v3/batches/${batchId}/items`, {
        method: 'POST',
        headers: { authorization: `Bearer ${api.accessToken}` },
        body: JSON.stringify(item(0)),
      });
      await cli.complete(only(await stage.startAll()), succeeded);
      expect((await seenBy(parent)).state).toBe('EXECUTING_WITH_WAITPOINTS');
      const { sql } = plane.engine.store;
      const before = new Date(Date.now() - sealWithinMs - 1);
      await sql`update trigger_local.batches set created_at = ${before} where id = ${batchId}`;
      await expect
        .poll(() => seenBy(parent), { timeout: 5_000 })
        .toMatchObject({
          state: 'EXECUTING',
          waitpoints: [{ outputIsError: false }, { outputIsError: true }],
        });
    },
  );

  contract(
    ['idempotency', 'resume'],
    'a retried parent gets the children that its first attempt already had',
    async () => {
      const { api, cli, trigger } = stage;
      const retry = { maxAttempts: 2 };
      await cli.register([{ id: 'parent', retry }, { id: 'child' }]);
      await trigger('parent');
      const parent = only(await stage.startAll());
      const keyed = { ...item(0), options: { idempotencyKey: 'child-0' } };
      await api.streamBatchItems(await openBatch(parent, 1), [keyed]);
      await cli.complete(only(await stage.startAll()), succeeded);
      const again = { ...failed, retry: { timestamp: 0, delay: 5_001 } };
      await cli.complete(parent, again);
      const { sql } = stage.plane.engine.store;
      await sql`update trigger_local.runs set available_at = now() where id = ${parent.runId}`;
      const second = only(await stage.startAll());
      expect(second).toMatchObject({ runId: parent.runId, attempt: 2 });
      expect((await seenBy(second)).waitpoints).toEqual([]);
      const batchId = await openBatch(second, 1);
      await api.streamBatchItems(batchId, [keyed]);
      const { state, waitpoints } = await seenBy(second);
      expect(state).toBe('EXECUTING');
      expect(only(waitpoints).completedByTaskRun?.batch?.friendlyId).toBe(batchId);
      expect(await cli.dequeue()).toEqual([]);
    },
  );
});

contract('cancel', 'cancelling a parent cancels the children it waits for', async () => {
  const { api, cli, trigger, retrieve } = stage;
  const parent = await startParent();
  const awaitedChild = await trigger('child', {}, awaited(parent));
  const free = await trigger('child', {}, { parentRunId: parent.runId });
  await api.cancelRun(parent.runId);
  expect(await retrieve(awaitedChild)).toMatchObject({ status: 'CANCELED' });
  expect(await retrieve(free)).toMatchObject({ status: 'QUEUED' });
  const code = 'TASK_RUN_CANCELLED';
  await cli.complete(parent, { ok: false, error: { type: 'INTERNAL_ERROR', code } });
  expect(await retrieve(parent.runId)).toMatchObject({ status: 'CANCELED' });
});

contract(
  'wait',
  'a wait for a time ends by itself, and its key gives the same moment again',
  async () => {
    const { api } = stage;
    const parent = await startParent();
    const date = new Date(Date.now() + 300);
    const wait = { date, idempotencyKey: 'nap' };
    const first = await api.waitForDuration(parent.runId, wait);
    expect((await seenBy(parent)).state).toBe('EXECUTING_WITH_WAITPOINTS');
    await expect
      .poll(() => seenBy(parent), { timeout: 5_000 })
      .toMatchObject({
        state: 'EXECUTING',
        waitpoints: [{ type: 'DATETIME', friendlyId: first.waitpoint.id }],
      });
    const later = { ...wait, date: new Date(Date.now() + 3_600_000) };
    expect((await api.waitForDuration(parent.runId, later)).waitUntil).toEqual(first.waitUntil);
    expect((await seenBy(parent)).state).toBe('EXECUTING');
  },
);
