import {
  type RunStatus as ApiStatus,
  createJsonErrorObject,
  type ListRunResponseItem,
  parsePacket,
  type RetrieveRunResponse,
} from '@trigger.dev/core/v3';
import { isFailed } from '../engine/states.ts';
import type { Sql } from '../store/connect.ts';
import type { RunRow, RunStatus } from '../store/rows.ts';
import { environment } from './settings.ts';

/** Our statuses under the names that the SDK's runs API uses. */
export const apiStatuses: Record<RunStatus, ApiStatus> = {
  PENDING: 'QUEUED',
  DEQUEUED: 'DEQUEUED',
  EXECUTING: 'EXECUTING',
  WAITING_TO_RESUME: 'WAITING',
  RETRYING_AFTER_FAILURE: 'EXECUTING',
  COMPLETED_SUCCESSFULLY: 'COMPLETED',
  COMPLETED_WITH_ERRORS: 'FAILED',
  CANCELED: 'CANCELED',
  CRASHED: 'CRASHED',
  SYSTEM_FAILURE: 'SYSTEM_FAILURE',
  TIMED_OUT: 'TIMED_OUT',
  EXPIRED: 'EXPIRED',
};

/** The columns of a run that every answer of the runs API has. */
function commonFields(run: RunRow) {
  const status = apiStatuses[run.status];
  return {
    id: run.id,
    status,
    taskIdentifier: run.task,
    idempotencyKey: run.idempotencyKey ?? undefined,
    version: run.workerVersion ?? undefined,
    isQueued: status === 'QUEUED',
    isExecuting: status === 'EXECUTING' || status === 'DEQUEUED',
    isWaiting: status === 'WAITING',
    isCompleted: run.state === 'FINISHED',
    isSuccess: status === 'COMPLETED',
    isFailed: isFailed(run.status),
    isCancelled: status === 'CANCELED',
    isTest: run.isTest,
    createdAt: run.createdAt,
    updatedAt: run.updatedAt,
    startedAt: run.startedAt ?? undefined,
    finishedAt: run.finishedAt ?? undefined,
    tags: run.tags,
    costInCents: 0,
    baseCostInCents: 0,
    durationMs: Math.round(run.usageMs),
    metadata: run.metadata ?? undefined,
  };
}

export function listedRun(run: RunRow): ListRunResponseItem {
  return { ...commonFields(run), env: { id: environment.id, name: environment.slug } };
}

function relatedRun(run: RunRow) {
  return {
    ...commonFields(run),
    depth: run.depth,
    triggerFunction: run.triggerFunction,
    batchId: run.batchId ?? undefined,
  };
}

/** A run with its payload, output, error and relatives. */
export async function retrievedRun(sql: Sql, run: RunRow): Promise<RetrieveRunResponse> {
  const relatives = await sql<RunRow[]>`
    select * from trigger_local.runs
    where id in ${sql([run.rootId, run.parentId])} or parent_id = ${run.id} order by number`;
  const byId = (id: string | null) => relatives.find((other) => other.id === id);
  const root = byId(run.rootId);
  const parent = byId(run.parentId);
  const children = relatives.filter((other) => other.parentId === run.id);
  return {
    ...relatedRun(run),
    payload: await parsePacket({ data: run.payload, dataType: run.payloadType }),
    output:
      run.output === null || run.outputType === null
        ? undefined
        : await parsePacket({ data: run.output, dataType: run.outputType }),
    error: run.error && run.state === 'FINISHED' ? createJsonErrorObject(run.error) : undefined,
    attemptCount: run.attempt,
    relatedRuns: {
      root: root && relatedRun(root),
      parent: parent && relatedRun(parent),
      children: children.map(relatedRun),
    },
  };
}
