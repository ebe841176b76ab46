import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Engine } from '../engine/engine.ts';
import type { Presence } from '../engine/presence.ts';
import { accountRoutes } from './account-routes.ts';
import { attemptRoutes } from './attempt-routes.ts';
import { batchRoutes } from './batch-routes.ts';
import { answerError, notAvailable } from './errors.ts';
import { onlyLoopbackNames, requireBearer } from './guards.ts';
import { otelRoutes } from './otel-routes.ts';
import { runRoutes } from './run-routes.ts';
import type { Settings } from './settings.ts';
import { triggerRoutes } from './trigger-routes.ts';
import { workerRoutes } from './worker-routes.ts';

export type Health = { ok: boolean; worker: 'registered' | 'waiting' };

export type AppParts = {
  engine: Engine;
  settings: Settings;
  presence: Presence;
  health(): Promise<Health>;
  pages: Hono;
};

const maxBodyBytes = 16 * 1024 * 1024;

/** Everything the control plane answers over HTTP. What isn't here answers a typed 501. */
export function createApp({ engine, settings, presence, health, pages }: AppParts): Hono {
  const app = new Hono();
  app.use(onlyLoopbackNames);
  app.use(bodyLimit({ maxSize: maxBodyBytes }));
  app.get('/health', async (c) => {
    const state = await health();
    return c.json(state, state.ok ? 200 : 503);
  });
  app.route('/', pages);
  app.route('/', accountRoutes(settings));
  app.use(requireBearer(settings.secretKey));
  app.route('/', workerRoutes(engine, settings, presence));
  app.route('/', attemptRoutes(engine, settings));
  app.route('/', triggerRoutes(engine));
  app.route('/', runRoutes(engine));
  app.route('/', batchRoutes(engine));
  app.route('/', otelRoutes(engine));

  app.notFound((c) => notAvailable(c, `${c.req.method} ${c.req.path} is not available locally.`));
  app.onError((error, c) => answerError(error, c, settings.log));
  return app;
}
