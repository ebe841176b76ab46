import { TaskRunExecutionResult } from '@trigger.dev/core/v3';
import { Hono } from 'hono';
import { z } from 'zod';
import { completeAttempt } from '../engine/complete-attempt.ts';
import type { Engine } from '../engine/engine.ts';
import { unknownRun } from '../engine/refusal.ts';
import { findRun } from '../engine/runs.ts';
import { startAttempt } from '../engine/start-attempt.ts';
import { waitUntil } from '../engine/timers.ts';
import { readBody } from './body.ts';
import { executionOf, runOf, snapshotOf, viewForAttempt } from './execution-wire.ts';
import { type Settings, taskEnvironment } from './settings.ts';

const CompleteBody = z.object({ completion: TaskRunExecutionResult });
const WaitBody = z.object({
  date: z.coerce.date(),
  idempotencyKey: z.string().max(2048).optional(),
});

/** One run in the CLI's hands: start, signs of life, present state, waiting, result. */
export function attemptRoutes(engine: Engine, settings: Settings): Hono {
  const routes = new Hono();
  const attempt = '/engine/v1/dev/runs/:run/snapshots/:snapshot';

  routes.post(`${attempt}/attempts/start`, async (c) => {
    const run = await startAttempt(engine, c.req.param('run'), c.req.param('snapshot'));
    const result = await executionOf(engine.store.sql, run, settings);
    return c.json({ ...result, envVars: taskEnvironment(settings) });
  });
  routes.post(`${attempt}/attempts/complete`, async (c) => {
    const { completion } = await readBody(c, CompleteBody);
    const { run, snapshot } = c.req.param();
    const completed = await completeAttempt(engine, run, snapshot, completion);
    const told = { run: runOf(completed.run), snapshot: snapshotOf(completed.run) };
    return c.json({ result: { ...told, attemptStatus: completed.attemptStatus } });
  });
  routes.post(`${attempt}/heartbeat`, async (c) => {
    const { run, snapshot } = c.req.param();
    // An orphan of an earlier attempt must not keep the present one alive.
    const [current] = await engine.store.sql`
      select 1 from trigger_local.runs as run
      join trigger_local.snapshots as snapshot on snapshot.run_id = run.id
      where run.id = ${run} and snapshot.id = ${snapshot} and snapshot.attempt = run.attempt`;
    if (current) engine.leases.beat(run);
    return c.json({ ok: true });
  });
  routes.get('/engine/v1/dev/runs/:run/snapshots/latest', async (c) => {
    const { sql } = engine.store;
    const run = await findRun(sql, c.req.param('run'));
    if (!run) throw unknownRun();
    return c.json({ execution: await viewForAttempt(sql, run) });
  });
  // The CLI's own trace of its steps: of no use here.
  routes.post('/engine/v1/dev/runs/:run/logs/debug', (c) => c.json({ ok: true }));

  routes.post('/engine/v1/runs/:run/wait/duration', async (c) => {
    const { date, idempotencyKey = null } = await readBody(c, WaitBody);
    const now = engine.now();
    const timer = await engine.store.change((change) =>
      waitUntil(change, c.req.param('run'), date, idempotencyKey, now),
    );
    engine.remind(timer.dueAt);
    return c.json({ waitUntil: timer.dueAt, waitpoint: { id: timer.id } });
  });
  return routes;
}
