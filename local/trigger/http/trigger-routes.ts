import {
  BatchItemNDJSON,
  CreateBatchRequestBody,
  TriggerTaskRequestBody,
} from '@trigger.dev/core/v3';
import { type Context, Hono } from 'hono';
import { addItems, type BatchItem, createBatch } from '../engine/batches.ts';
import { createRun } from '../engine/create-run.ts';
import type { Engine } from '../engine/engine.ts';
import { Refusal } from '../engine/refusal.ts';
import { findRun } from '../engine/runs.ts';
import { lockExecuting, waitFor } from '../engine/wait.ts';
import { latestWorker } from '../engine/workers.ts';
import type { BatchRow, RunRow } from '../store/rows.ts';
import type { Change } from '../store/store.ts';
import { check, readBody, readLines } from './body.ts';
import { once } from './repeated.ts';
import { environment } from './settings.ts';
import { readTrigger } from './trigger-options.ts';

// From these the SDK signs its public access token itself.
const jwtClaims = { 'x-trigger-jwt-claims': JSON.stringify({ sub: environment.id, pub: true }) };

/** Triggering: one run, or a batch (opened first, then filled line by line). */
export function triggerRoutes(engine: Engine): Hono {
  const routes = new Hono();

  routes.post('/api/v1/tasks/:task/trigger', async (c) => {
    const { payload, options = {} } = await readBody(c, TriggerTaskRequestBody);
    const wanted = readTrigger(c.req.param('task'), payload, options);
    const resumeParent = options.resumeParentOnCompletion ?? false;
    const now = engine.now();
    const answer = await engine.store.change((change) =>
      once(c, change, async () => {
        const parent = await parentOf(change, options.parentRunId, resumeParent);
        const triggerFunction = resumeParent ? 'triggerAndWait' : 'trigger';
        const family = { parent: parent ?? undefined, resumeParent, triggerFunction } as const;
        const worker = await latestWorker(change.tx);
        const run = { ...wanted, ...family, trace: traceOf(c) };
        const created = await createRun(change, worker, run, now);
        if (parent && resumeParent) await waitFor(change, parent, { childId: created.run.id }, now);
        return { id: created.run.id, isCached: created.cached };
      }),
    );
    return c.json(answer, 200, jwtClaims);
  });

  routes.post('/api/v3/batches', async (c) => {
    const body = await readBody(c, CreateBatchRequestBody);
    const { runCount, parentRunId, idempotencyKey } = body;
    const resumeParent = body.resumeParentOnCompletion ?? false;
    const answer = await engine.store.change((change) =>
      once(c, change, async () => {
        const parent = await parentOf(change, parentRunId, resumeParent);
        const wanted = { runCount, parent, resumeParent, idempotencyKey };
        const { batch, cached } = await createBatch(change, wanted, engine.now());
        const key = batch.idempotencyKey ? { idempotencyKey: batch.idempotencyKey } : {};
        return { id: batch.id, runCount: batch.runCount, isCached: cached, ...key };
      }),
    );
    return c.json(answer, 202, jwtClaims);
  });

  routes.post('/api/v3/batches/:batch/items', async (c) => {
    const lines = (await readLines(c)).map((line) => check(line, BatchItemNDJSON));
    const wanted = lines.map((line) => ({
      index: line.index,
      run: readTrigger(line.task, line.payload, line.options),
    }));
    const trace = traceOf(c);
    const added = await engine.store.change(async (change) => {
      const batch = await lockBatch(change, c.req.param('batch'));
      const { resumeParent } = batch;
      const parent = batch.parentId ? await findRun(change.tx, batch.parentId) : null;
      const triggerFunction = resumeParent ? 'batchTriggerAndWait' : 'batchTrigger';
      const family = { parent: parent ?? undefined, resumeParent, triggerFunction } as const;
      const items: BatchItem[] = wanted.map(({ index, run }) => ({
        index,
        run: { ...run, ...family, trace, batchId: batch.id },
      }));
      const worker = await latestWorker(change.tx);
      return { ...(await addItems(change, worker, batch, items, engine.now())), batch };
    });
    return c.json({
      id: added.batch.id,
      itemsAccepted: added.accepted,
      itemsDeduplicated: added.deduplicated,
      sealed: added.sealed,
      enqueuedCount: added.total,
      expectedCount: added.batch.runCount,
    });
  });
  return routes;
}

/** A run that is waited for needs a parent that executes; otherwise the parent is only noted. */
async function parentOf(
  change: Change,
  parentId: string | undefined,
  resumeParent: boolean,
): Promise<RunRow | null> {
  if (!parentId) return null;
  return resumeParent ? lockExecuting(change, parentId) : findRun(change.tx, parentId);
}

async function lockBatch({ tx }: Change, id: string): Promise<BatchRow> {
  const [batch] = await tx<BatchRow[]>`
    select * from trigger_local.batches where id = ${id} for update`;
  if (!batch) throw new Refusal(404, 'unknown_batch', 'Batch not found');
  return batch;
}

function traceOf(c: Context): Record<string, string> | undefined {
  const traceparent = c.req.header('traceparent');
  return traceparent ? { traceparent } : undefined;
}
