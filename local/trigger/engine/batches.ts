import type { BatchRow, RunRow, WorkerRow } from '../store/rows.ts';
import type { Change } from '../store/store.ts';
import { createRun, type NewRun } from './create-run.ts';
import { finishRun } from './finish.ts';
import { newId } from './ids.ts';
import { Refusal } from './refusal.ts';
import { resumeReadyParents } from './resume.ts';
import { waitFor } from './wait.ts';
import { findTask } from './workers.ts';

export type NewBatch = {
  runCount: number;
  parent: RunRow | null;
  resumeParent: boolean;
  idempotencyKey?: string;
};

/** Opens a batch that items are then streamed into; its parent waits from here on. */
export async function createBatch(
  change: Change,
  wanted: NewBatch,
  now: Date,
): Promise<{ batch: BatchRow; cached: boolean }> {
  const { tx } = change;
  const { runCount, parent, resumeParent, idempotencyKey } = wanted;
  if (idempotencyKey) {
    const [existing] = await tx<BatchRow[]>`
      select * from trigger_local.batches where idempotency_key = ${idempotencyKey}`;
    if (existing) {
      if (parent && resumeParent) await waitFor(change, parent, { batchId: existing.id }, now);
      return { batch: existing, cached: true };
    }
  }
  const [batch] = await tx<BatchRow[]>`
    insert into trigger_local.batches ${tx({
      id: newId('batch'),
      runCount,
      parentId: parent?.id ?? null,
      resumeParent,
      idempotencyKey: idempotencyKey ?? null,
      createdAt: now,
    })} returning *`;
  if (!batch) throw new Error('The batch was not written');
  if (parent && resumeParent) await waitFor(change, parent, { batchId: batch.id }, now);
  return { batch, cached: false };
}

export type BatchItem = { index: number; run: NewRun };
export type ItemsAdded = { accepted: number; deduplicated: number; total: number; sealed: boolean };

/** Adds items (an index twice is one item) and seals the batch when none is missing. */
export async function addItems(
  change: Change,
  worker: WorkerRow | null,
  batch: BatchRow,
  items: BatchItem[],
  now: Date,
): Promise<ItemsAdded> {
  const { tx } = change;
  const rows = await tx<{ index: number }[]>`
    select index from trigger_local.batch_items where batch_id = ${batch.id}`;
  const present = new Set(rows.map((row) => row.index));
  const before = present.size;
  for (const { index, run: wanted } of items) {
    if (present.has(index)) continue;
    if (index >= batch.runCount || batch.sealedAt) {
      throw new Refusal(422, 'batch_closed', 'The batch takes no such item');
    }
    present.add(index);
    const { run, cached } = await createRun(change, worker, wanted, now);
    await tx`
      insert into trigger_local.batch_items ${tx({ batchId: batch.id, index, runId: run.id })}`;
    if (!cached && worker && !findTask(worker, wanted.task)) {
      const message = `Task ${wanted.task} does not exist`;
      const error = {
        type: 'INTERNAL_ERROR',
        code: 'BATCH_ITEM_COULD_NOT_TRIGGER',
        message,
      } as const;
      await finishRun(change, run, { status: 'SYSTEM_FAILURE', error }, now);
    }
  }
  const accepted = present.size - before;
  const sealed = present.size >= batch.runCount;
  if (sealed && !batch.sealedAt) await sealBatch(change, batch.id, false, now);
  return { accepted, deduplicated: items.length - accepted, total: present.size, sealed };
}

/** How long a batch may stay open before the reaper closes it, so that no parent waits for ever. */
export const sealWithinMs = 120_000;

/** Seals the batches whose sender went away; their missing items count as failed. */
export async function reapUnsealed(change: Change, now: Date): Promise<void> {
  const late = await change.tx<{ id: string }[]>`
    select id from trigger_local.batches
    where sealed_at is null and created_at < ${new Date(now.getTime() - sealWithinMs)}`;
  for (const { id } of late) await sealBatch(change, id, true, now);
}

async function sealBatch(
  change: Change,
  id: string,
  incomplete: boolean,
  now: Date,
): Promise<void> {
  await change.tx`
    update trigger_local.batches set ${change.tx({ sealedAt: now, incomplete })} where id = ${id}`;
  await resumeReadyParents(change, now);
}
