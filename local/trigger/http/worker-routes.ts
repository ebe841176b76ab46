import { CreateBackgroundWorkerRequestBody } from '@trigger.dev/core/v3';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { dequeue } from '../engine/dequeue.ts';
import type { Engine } from '../engine/engine.ts';
import { loseRun } from '../engine/lose.ts';
import type { Presence } from '../engine/presence.ts';
import { registerWorker } from '../engine/register-worker.ts';
import { lockRun } from '../engine/runs.ts';
import { check, readBody } from './body.ts';
import { dequeuedMessage } from './execution-wire.ts';
import { environment, type Settings, taskEnvironment } from './settings.ts';

const DequeueBody = z.object({ currentWorker: z.string() });
const DisconnectBody = z.object({ runFriendlyIds: z.array(z.string()) });

// The CLI's p-limit counts waiting runs too and would dead-lock: the true bound is in `admit`.
const noLimitOfItsOwn = 500;
const presenceEveryMs = 15_000;

/** The CLI as a whole: settings, presence, registration of a built worker, handing out of runs. */
export function workerRoutes(engine: Engine, settings: Settings, presence: Presence): Hono {
  const routes = new Hono();

  routes.get('/engine/v1/dev/config', (c) =>
    c.json({
      environmentId: environment.id,
      dequeueIntervalWithRun: 10,
      dequeueIntervalWithoutRun: 50,
      maxConcurrentRuns: noLimitOfItsOwn,
      engineUrl: settings.url,
    }),
  );
  routes.get('/engine/v1/dev/presence', (c) =>
    streamSSE(c, async (stream) => {
      while (!stream.aborted) {
        await stream.writeSSE({ event: 'presence', data: new Date().toISOString() });
        await stream.sleep(presenceEveryMs);
      }
    }),
  );
  routes.get('/api/v1/projects/:ref/envvars', (c) =>
    c.json({ variables: taskEnvironment(settings) }),
  );
  routes.post('/api/v1/projects/:ref/background-workers', async (c) => {
    const { metadata } = await readBody(c, CreateBackgroundWorkerRequestBody);
    const { contentHash, tasks, queues = [] } = metadata;
    const worker = await registerWorker(engine, { contentHash, tasks, queues });
    settings.log(`worker ${worker.version} registered with ${tasks.length} tasks`);
    return c.json({ id: worker.id, version: worker.version, contentHash });
  });

  routes.post('/engine/v1/dev/dequeue', async (c) => {
    const { currentWorker } = await readBody(c, DequeueBody);
    const { signal } = c.req.raw;
    const leave = presence.enter(currentWorker);
    const dequeued = await dequeue(engine, currentWorker, signal).finally(leave);
    // A worker that isn't the latest would ask again at once.
    if (!dequeued) await engine.waker.wait(1_000, signal);
    const messages = dequeued?.runs.map((run) => dequeuedMessage(run, dequeued.worker)) ?? [];
    return c.json({ dequeuedMessages: messages });
  });

  // The CLI's watchdog after the CLI died. Runs that another CLI holds by now stay with it.
  routes.post('/engine/v1/dev/disconnect', async (c) => {
    const { runFriendlyIds } = check(await c.req.json(), DisconnectBody);
    const abandoned = runFriendlyIds.filter((id) => !engine.leases.of(id)?.socketId);
    const cancelled = await engine.store.change(async (change) => {
      let count = 0;
      for (const id of abandoned) {
        const run = await lockRun(change, id);
        if (!run || run.state === 'FINISHED' || run.state === 'QUEUED') continue;
        await loseRun(change, run, 'The worker was killed', engine.now());
        count += 1;
      }
      return count;
    });
    return c.json({ cancelled });
  });
  return routes;
}
