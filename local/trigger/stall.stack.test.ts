import { expect, test } from 'vitest';
import { graces } from './engine/lease-rules.ts';
import { contract } from './support/contract.ts';
import { type Started, succeeded } from './testing/fake-cli.ts';
import { only, setStage } from './testing/stage.ts';
import { until } from './testing/until.ts';

const stage = setStage();
const socket = 'socket';

/** A run in the hands of a CLI that lives, with the engine's clock put forward by so many ms. */
async function startedAndLater(ms: number): Promise<Started> {
  const { cli, plane, trigger } = stage;
  await cli.register([{ id: 'hello' }]);
  await trigger('hello');
  const started = only(await stage.startAll());
  plane.engine.leases.claim(started.runId, socket);
  plane.engine.now = () => new Date(Date.now() + ms);
  return started;
}

const complete = ({ runId, snapshotId }: Started) =>
  stage.cli.call('POST', `/engine/v1/dev/runs/${runId}/snapshots/${snapshotId}/attempts/complete`, {
    completion: { id: runId, ...succeeded },
  });

contract(
  'lost',
  'a process that gives no sign of life is killed first, and only then is the run handed out again',
  async () => {
    const { cli, plane, retrieve } = stage;
    const first = await startedAndLater(graces.silence + 5_000);
    const { runId } = first;
    await expect.poll(async () => (await retrieve(runId)).status).toBe('QUEUED');
    // The one answer on which the CLI kills the process, sends nothing more and lets go.
    expect((await cli.latest(runId)).snapshot.executionStatus).toBe('FINISHED');
    expect(await cli.dequeue()).toEqual([]);
    expect(await complete(first)).toMatchObject({ status: 400, retry: 'false' });

    plane.engine.leases.unsubscribe(runId, socket);
    const second = await until('it is handed out again', async () => (await stage.startAll())[0]);
    expect(second).toMatchObject({ runId, attempt: 2 });
    expect(await retrieve(runId)).toMatchObject({ status: 'EXECUTING', attemptCount: 2 });
    expect((await cli.latest(runId)).snapshot.executionStatus).toBe('EXECUTING');
  },
);

test('a process that is silent for less than that, or that waits, is left alone', async () => {
  const { plane, retrieve, trigger } = stage;
  const { runId } = await startedAndLater(graces.silence - 30_000);
  await aLookAtEverything();
  expect((await retrieve(runId)).status).toBe('EXECUTING');
  await trigger('other', {}, { parentRunId: runId, resumeParentOnCompletion: true });
  plane.engine.now = () => new Date(Date.now() + 2 * graces.silence);
  await aLookAtEverything();
  expect(await retrieve(runId)).toMatchObject({ status: 'WAITING', attemptCount: 1 });
});

/** Settles after a tick: it ends a run whose time to live is over, besides looking for lost ones. */
async function aLookAtEverything(): Promise<void> {
  const id = await stage.trigger('nobody-has-this', {}, { ttl: 1 });
  const ended = async () => (await stage.retrieve(id)).status === 'EXPIRED';
  await until('a tick has come by', ended);
}
