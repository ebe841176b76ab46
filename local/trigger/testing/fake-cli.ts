import {
  CreateBackgroundWorkerResponse,
  type DequeuedMessage,
  DevDequeueResponseBody,
  type TaskRunExecutionResult,
} from '@trigger.dev/core/v3';
import {
  WorkloadHeartbeatResponseBody,
  WorkloadRunAttemptCompleteResponseBody,
  WorkloadRunAttemptStartResponseBody,
  WorkloadRunLatestSnapshotResponseBody,
} from '@trigger.dev/core/v3/workers';
import type { TaskDefinition } from '../store/rows.ts';
import { projectRef, secretKey } from './control-plane.ts';

type Schema<T> = { parse(value: unknown): T };
export type Answer = { status: number; retry: string | null; body: unknown };
export type Started = { runId: string; snapshotId: string; attempt: number; payload: string };

/**
 * The engine calls of the CLI without its processes. Every answer is parsed by the schema that the
 * real client parses it with, so a body that it wouldn't understand fails the test.
 */
export function fakeCli(url: string) {
  let workerId = '';

  async function call(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${secretKey}`, 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const retry = answer.headers.get('x-should-retry');
    return { status: answer.status, retry, body: await answer.json() };
  }
  async function ask<T>(schema: Schema<T>, method: string, path: string, body?: unknown) {
    const answer = await call(method, path, body);
    if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return schema.parse(answer.body);
  }
  const snapshot = (run: string, id: string) => `/engine/v1/dev/runs/${run}/snapshots/${id}`;

  return {
    call,
    async register(tasks: Partial<TaskDefinition>[], queues: unknown[] = []) {
      const metadata = {
        packageVersion: '4.8.3',
        cliPackageVersion: '4.8.3',
        contentHash: 'hash',
        tasks: tasks.map((task) => ({
          filePath: 'trigger/tasks.ts',
          exportName: task.id,
          ...task,
        })),
        queues,
        sourceFiles: [],
      };
      const body = { localOnly: true, engine: 'V2', supportsLazyAttempts: true, metadata };
      const path = `/api/v1/projects/${projectRef}/background-workers`;
      const worker = await ask(CreateBackgroundWorkerResponse, 'POST', path, body);
      workerId = worker.id;
      return worker;
    },
    /** What there is to start now; waits as long as the control plane holds the request open. */
    async dequeue(): Promise<DequeuedMessage[]> {
      const body = { currentWorker: workerId, oldWorkers: [] };
      const path = '/engine/v1/dev/dequeue';
      const { dequeuedMessages } = await ask(DevDequeueResponseBody, 'POST', path, body);
      return dequeuedMessages;
    },
    async start({ run, snapshot: { friendlyId } }: DequeuedMessage): Promise<Started> {
      const path = `${snapshot(run.friendlyId, friendlyId)}/attempts/start`;
      const started = await ask(WorkloadRunAttemptStartResponseBody, 'POST', path, {});
      const { execution } = started;
      return {
        runId: started.run.friendlyId,
        snapshotId: started.snapshot.friendlyId,
        attempt: execution.attempt.number,
        payload: execution.run.payload,
      };
    },
    async complete(started: Started, completion: Partial<TaskRunExecutionResult>) {
      const path = `${snapshot(started.runId, started.snapshotId)}/attempts/complete`;
      const whole = { id: started.runId, ...completion };
      const body = { completion: whole };
      return (await ask(WorkloadRunAttemptCompleteResponseBody, 'POST', path, body)).result;
    },
    async latest(runId: string) {
      const path = `/engine/v1/dev/runs/${runId}/snapshots/latest`;
      return (await ask(WorkloadRunLatestSnapshotResponseBody, 'GET', path)).execution;
    },
    heartbeat: ({ runId, snapshotId }: Started) =>
      ask(WorkloadHeartbeatResponseBody, 'POST', `${snapshot(runId, snapshotId)}/heartbeat`, {}),
  };
}

export const succeeded = { ok: true, output: '"done"', outputType: 'application/json' } as const;
export const failed = {
  ok: false,
  error: { type: 'BUILT_IN_ERROR', name: 'Error', message: 'no', stackTrace: '' },
} as const;
