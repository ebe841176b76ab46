import { randomBytes } from 'node:crypto';
import type { Json, RunRow, TriggerFunction, WorkerRow } from '../store/rows.ts';
import type { Change } from '../store/store.ts';
import { endOfLife } from './expire.ts';
import { findByKey, keyLifeMs } from './idempotency.ts';
import { newId } from './ids.ts';
import { addSnapshot } from './runs.ts';
import { findTask, queueOfTask } from './workers.ts';

export type NewRun = {
  task: string;
  payload: string;
  payloadType: string;
  triggerFunction: TriggerFunction;
  queue?: string;
  concurrencyKey?: string;
  priority?: number;
  tags?: string[];
  metadata?: Record<string, Json>;
  maxAttempts?: number;
  maxDuration?: number;
  isTest?: boolean;
  isReplay?: boolean;
  trace?: Record<string, string>;
  parent?: RunRow;
  resumeParent?: boolean;
  batchId?: string;
  scheduleId?: string;
  /** Seconds or `10m`, after which a run that hasn't started expires; the task's own without it. */
  ttl?: string | number;
  idempotency?: { hash: string; key?: string; scope?: string; expiresAt?: Date };
};

export type Created = { run: RunRow; cached: boolean };

/**
 * Makes a queued run, or gives the one that already answers for its idempotency key. A task that no
 * worker has registered is taken too: its runs wait until one does.
 */
export async function createRun(
  change: Change,
  worker: WorkerRow | null,
  wanted: NewRun,
  now: Date,
): Promise<Created> {
  const { idempotency, parent } = wanted;
  if (idempotency) {
    const existing = await findByKey(change, wanted.task, idempotency.hash, now);
    if (existing) return { run: existing, cached: true };
  }
  const { tx } = change;
  const task = findTask(worker, wanted.task);
  const [run] = await tx<RunRow[]>`
    insert into trigger_local.runs ${tx({
      id: newId('run'),
      task: wanted.task,
      status: 'PENDING',
      state: 'QUEUED',
      snapshotId: newId('snapshot'),
      stateSince: now,
      maxAttempts: Math.max(1, wanted.maxAttempts ?? task?.retry?.maxAttempts ?? 1),
      maxDuration: wanted.maxDuration ?? task?.maxDuration ?? null,
      payload: wanted.payload,
      payloadType: wanted.payloadType,
      metadata: wanted.metadata ? tx.json(wanted.metadata) : null,
      tags: wanted.tags ?? [],
      queue: wanted.queue ?? queueOfTask(worker, wanted.task),
      concurrencyKey: wanted.concurrencyKey ?? null,
      priority: wanted.priority ?? 0,
      isTest: wanted.isTest ?? false,
      isReplay: wanted.isReplay ?? false,
      trace: tx.json(wanted.trace ?? newTrace()),
      triggerFunction: wanted.triggerFunction,
      parentId: parent?.id ?? null,
      rootId: parent ? (parent.rootId ?? parent.id) : null,
      rootNumber: parent ? (parent.rootNumber ?? parent.number) : null,
      depth: parent ? parent.depth + 1 : 0,
      resumeParent: wanted.resumeParent ?? false,
      batchId: wanted.batchId ?? null,
      scheduleId: wanted.scheduleId ?? null,
      idempotencyKey: idempotency ? (idempotency.key ?? idempotency.hash) : null,
      idempotencyScope: idempotency?.scope ?? null,
      idempotencyHash: idempotency?.hash ?? null,
      idempotencyExpiresAt: idempotency
        ? (idempotency.expiresAt ?? new Date(now.getTime() + keyLifeMs))
        : null,
      createdAt: now,
      queuedAt: now,
      availableAt: now,
      expiresAt: endOfLife(wanted.ttl ?? task?.ttl, now),
      updatedAt: now,
    })} returning *`;
  if (!run) throw new Error('The run was not written');
  await addSnapshot(change, run, null, 'Run was queued');
  change.startable.push(now);
  return { run, cached: false };
}

function newTrace(): Record<string, string> {
  const traceparent = `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
  return { traceparent };
}
