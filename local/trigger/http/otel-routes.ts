import { Hono } from 'hono';
import type { Engine } from '../engine/engine.ts';
import { addLogs } from '../engine/run-logs.ts';
import { readBody } from './body.ts';
import { OtlpLogs, readLogs } from './otlp-logs.ts';

/**
 * What tasks tell about themselves. Of logs only what can't hold content is kept; traces and
 * metrics could, and are thrown away. All of it is answered well, so that tasks don't send again.
 */
export function otelRoutes(engine: Engine): Hono {
  const routes = new Hono();
  routes.post('/otel/v1/logs', async (c) => {
    await addLogs(engine.store, readLogs(await readBody(c, OtlpLogs)));
    return c.json({});
  });
  routes.post('/otel/v1/:kind{traces|metrics}', (c) => c.json({}));
  return routes;
}
