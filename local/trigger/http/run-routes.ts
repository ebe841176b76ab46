import { AddTagsRequestBody, FlushedRunMetadata } from '@trigger.dev/core/v3';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { cancelRun } from '../engine/cancel.ts';
import type { Engine } from '../engine/engine.ts';
import { resetKey } from '../engine/idempotency.ts';
import { updateMetadata } from '../engine/metadata.ts';
import { Refusal, unknownRun } from '../engine/refusal.ts';
import { replayRun } from '../engine/replay.ts';
import { findRun, lockRun } from '../engine/runs.ts';
import type { RunRow } from '../store/rows.ts';
import { readBody } from './body.ts';
import { listRuns, readRunQuery } from './list-runs.ts';
import { listedRun, retrievedRun } from './run-wire.ts';
import { readTags } from './trigger-options.ts';

const ResetBody = z.object({ taskIdentifier: z.string() });

/** The SDK's `runs` API and what tasks say about their own run: metadata and tags. */
export function runRoutes(engine: Engine): Hono {
  const routes = new Hono();
  const theRun = async (c: Context): Promise<RunRow> => {
    const run = await findRun(engine.store.sql, c.req.param('run') ?? '');
    if (!run) throw unknownRun();
    return run;
  };

  routes.get('/api/v3/runs/:run', async (c) =>
    c.json(await retrievedRun(engine.store.sql, await theRun(c))),
  );
  routes.get('/api/v1/runs', async (c) => {
    const { runs, next } = await listRuns(engine.store.sql, readRunQuery(c.req.query()));
    return c.json({ data: runs.map(listedRun), pagination: { next } });
  });
  routes.get('/api/v1/runs/:run/result', async (c) => {
    const run = await theRun(c);
    if (run.state !== 'FINISHED')
      throw new Refusal(404, 'not_finished', 'The run has no result yet');
    const { id, task: taskIdentifier, output, outputType } = run;
    return run.status === 'COMPLETED_SUCCESSFULLY'
      ? c.json({ ok: true, id, output, outputType, taskIdentifier })
      : c.json({ ok: false, id, error: run.error, taskIdentifier });
  });

  routes.post('/api/v2/runs/:run/cancel', async (c) => {
    const id = c.req.param('run');
    await engine.store.change(async (change) => {
      const run = await lockRun(change, id);
      if (!run) throw unknownRun();
      await cancelRun(change, run, 'Cancelled through the API', engine.now());
    });
    return c.json({ id });
  });
  routes.post('/api/v1/runs/:run/replay', async (c) => {
    const run = await theRun(c);
    const replay = await engine.store.change((change) => replayRun(change, run, engine.now()));
    return c.json({ id: replay.id });
  });

  routes.post('/api/v1/runs/:run/tags', async (c) => {
    const body = await readBody(c, AddTagsRequestBody);
    await engine.store.change(async (change) => {
      const run = await lockRun(change, c.req.param('run'));
      if (!run) throw unknownRun();
      const tags = readTags([...run.tags, ...[body.tags].flat()]);
      await change.tx`update trigger_local.runs set tags = ${tags} where id = ${run.id}`;
    });
    return c.json({ message: 'Successfully set tags.' });
  });
  routes.get('/api/v1/runs/:run/metadata', async (c) =>
    c.json({ metadata: (await theRun(c)).metadata ?? {} }),
  );
  routes.put('/api/v1/runs/:run/metadata', async (c) => {
    const update = await readBody(c, FlushedRunMetadata);
    const metadata = await engine.store.change(async (change) => {
      const run = await lockRun(change, c.req.param('run'));
      if (!run) throw unknownRun();
      return updateMetadata(change, run, update);
    });
    return c.json({ metadata });
  });

  routes.post('/api/v1/idempotencyKeys/:key/reset', async (c) => {
    const { taskIdentifier } = await readBody(c, ResetBody);
    const key = c.req.param('key');
    const found = await engine.store.change((change) => resetKey(change, taskIdentifier, key));
    if (!found) throw new Refusal(404, 'unknown_key', 'No run has this idempotency key');
    return c.json({ id: key });
  });
  return routes;
}
