import type {
  DequeuedMessage,
  RunExecutionData,
  StartRunAttemptResult,
} from '@trigger.dev/core/v3';
import { completedWaits } from '../engine/completed-waits.ts';
import { findTask, latestWorker } from '../engine/workers.ts';
import type { Sql } from '../store/connect.ts';
import type { RunRow, WorkerRow } from '../store/rows.ts';
import { environment, machine, organization, project, type Settings } from './settings.ts';

type Snapshot = RunExecutionData['snapshot'];

export function snapshotOf(run: RunRow): Snapshot {
  return {
    id: run.snapshotId,
    friendlyId: run.snapshotId,
    executionStatus: run.state,
    description: run.state,
    createdAt: run.stateSince,
  };
}

export function runOf(run: RunRow): RunExecutionData['run'] {
  return {
    id: run.id,
    friendlyId: run.id,
    status: run.status,
    attemptNumber: run.attempt || undefined,
  };
}

/** A run on its way to the CLI. */
export function dequeuedMessage(run: RunRow, worker: WorkerRow): DequeuedMessage {
  return {
    version: '1',
    snapshot: snapshotOf(run),
    dequeuedAt: run.stateSince,
    completedWaitpoints: [],
    backgroundWorker: { id: worker.id, friendlyId: worker.id, version: worker.version },
    deployment: {},
    run: {
      id: run.id,
      friendlyId: run.id,
      isTest: run.isTest,
      isReplay: run.isReplay,
      machine,
      attemptNumber: run.attempt + 1,
      masterQueue: 'main',
      traceContext: run.trace,
    },
    environment: { id: environment.id, type: environment.type },
    organization: { id: organization.id },
    project: { id: project.id },
  };
}

/** All that the task process gets to know about the attempt it starts. */
export async function executionOf(
  sql: Sql,
  run: RunRow,
  settings: Settings,
): Promise<StartRunAttemptResult> {
  const worker = await latestWorker(sql);
  const task = findTask(worker, run.task);
  return {
    run: runOf(run),
    snapshot: snapshotOf(run),
    execution: {
      task: { id: run.task, filePath: task?.filePath ?? '', exportName: task?.exportName },
      attempt: { number: run.attempt, startedAt: run.stateSince },
      run: {
        id: run.id,
        payload: run.payload,
        payloadType: run.payloadType,
        tags: run.tags,
        isTest: run.isTest,
        isReplay: run.isReplay,
        createdAt: run.createdAt,
        startedAt: run.startedAt ?? run.stateSince,
        idempotencyKey: run.idempotencyKey ?? undefined,
        idempotencyKeyScope: scopeOf(run.idempotencyScope),
        // The worker compares the attempt's number with it, and lost attempts have numbers too.
        maxAttempts: run.maxAttempts + run.losses,
        version: run.workerVersion ?? undefined,
        metadata: run.metadata ?? undefined,
        maxDuration: run.maxDuration ?? undefined,
        priority: run.priority,
        parentTaskRunId: run.parentId ?? undefined,
        rootTaskRunId: run.rootId ?? undefined,
        durationMs: run.usageMs,
        costInCents: 0,
        baseCostInCents: 0,
        traceContext: run.trace,
      },
      queue: { id: `queue_${run.queue}`, name: run.queue },
      environment,
      organization,
      project: { ...project, ref: settings.projectRef },
      machine,
      batch: run.batchId ? { id: run.batchId } : undefined,
    },
  };
}

function scopeOf(scope: string | null): 'run' | 'attempt' | 'global' | undefined {
  return scope === 'run' || scope === 'attempt' || scope === 'global' ? scope : undefined;
}

/**
 * What the CLI is told about a run that it has in its hands. If that attempt is over (the run was
 * taken from it and queued again), it is told FINISHED: the only answer on which it kills the task
 * process at once, sends nothing more, and lets go of the run.
 */
export async function viewForAttempt(sql: Sql, run: RunRow): Promise<RunExecutionData> {
  const view = { version: '1', run: runOf(run) } as const;
  const retryInPlace = run.state === 'PENDING_EXECUTING' && run.status === 'RETRYING_AFTER_FAILURE';
  const over = run.state === 'QUEUED' || (run.state === 'PENDING_EXECUTING' && !retryInPlace);
  if (over) {
    const id = `${run.snapshotId}_over`;
    const snapshot = { ...snapshotOf(run), id, friendlyId: id };
    return {
      ...view,
      snapshot: { ...snapshot, executionStatus: 'FINISHED' },
      completedWaitpoints: [],
    };
  }
  const completedWaitpoints = run.state === 'EXECUTING' ? await completedWaits(sql, run) : [];
  return { ...view, snapshot: snapshotOf(run), completedWaitpoints };
}
