import type { RetrieveBatchV2Response } from '@trigger.dev/core/v3';
import { Hono } from 'hono';
import type { Engine } from '../engine/engine.ts';
import { Refusal } from '../engine/refusal.ts';
import type { Sql } from '../store/connect.ts';
import type { BatchRow, RunRow } from '../store/rows.ts';

/** `batch.retrieve`. */
export function batchRoutes(engine: Engine): Hono {
  const routes = new Hono();
  routes.get('/api/v2/batches/:batch', async (c) =>
    c.json(await retrievedBatch(engine.store.sql, c.req.param('batch'))),
  );
  return routes;
}

async function retrievedBatch(sql: Sql, id: string): Promise<RetrieveBatchV2Response> {
  const [batch] = await sql<BatchRow[]>`select * from trigger_local.batches where id = ${id}`;
  if (!batch) throw new Refusal(404, 'unknown_batch', 'Batch not found');
  const runs = await sql<Pick<RunRow, 'id' | 'state' | 'updatedAt'>[]>`
    select run.id, run.state, run.updated_at from trigger_local.batch_items as item
    join trigger_local.runs as run on run.id = item.run_id
    where item.batch_id = ${id} order by item.index`;
  const done = batch.sealedAt !== null && runs.every((run) => run.state === 'FINISHED');
  const changes = runs.map((run) => run.updatedAt.getTime());
  return {
    id,
    status: done ? (batch.incomplete ? 'PARTIAL_FAILED' : 'COMPLETED') : 'PENDING',
    idempotencyKey: batch.idempotencyKey ?? undefined,
    createdAt: batch.createdAt,
    updatedAt: new Date(Math.max(batch.createdAt.getTime(), ...changes)),
    runCount: batch.runCount,
    runs: runs.map((run) => run.id),
    processing: { completedAt: batch.sealedAt ?? undefined, errors: [] },
  };
}
