import { type Context, Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { cancelRun } from '../engine/cancel.ts';
import type { Engine } from '../engine/engine.ts';
import { unknownRun } from '../engine/refusal.ts';
import { replayRun } from '../engine/replay.ts';
import { lockRun } from '../engine/runs.ts';
import { isOwnForm } from './door.ts';

const onlyOwnForms = createMiddleware(async (c, next) => {
  if (!isOwnForm(c)) return c.text('Only the runs page itself may ask for this.', 403);
  await next();
});

/** The buttons of a run's page. Each leads back to a run, which says what came of it. */
export function actionRoutes(engine: Engine): Hono {
  const routes = new Hono();
  const idOf = (c: Context) => c.req.param('run') ?? '';

  routes.post('/runs/:run/cancel', onlyOwnForms, async (c) => {
    const id = idOf(c);
    await engine.store.change(async (change) => {
      const run = await lockRun(change, id);
      if (!run) throw unknownRun();
      await cancelRun(change, run, 'Cancelled on the runs page', engine.now());
    });
    return c.redirect(`/runs/${id}?did=cancel`, 303);
  });
  routes.post('/runs/:run/replay', onlyOwnForms, async (c) => {
    const replay = await engine.store.change(async (change) => {
      const run = await lockRun(change, idOf(c));
      if (!run) throw unknownRun();
      return replayRun(change, run, engine.now());
    });
    return c.redirect(`/runs/${replay.id}?did=replay`, 303);
  });
  return routes;
}
