import type { TaskManifest, TaskRunError } from '@trigger.dev/core/v3';

/** The execution states used here; the protocol's other ones never occur locally. */
export type RunState =
  | 'QUEUED'
  | 'PENDING_EXECUTING'
  | 'EXECUTING'
  | 'EXECUTING_WITH_WAITPOINTS'
  | 'PENDING_CANCEL'
  | 'FINISHED';

export type FinalStatus =
  | 'COMPLETED_SUCCESSFULLY'
  | 'COMPLETED_WITH_ERRORS'
  | 'CANCELED'
  | 'CRASHED'
  | 'SYSTEM_FAILURE'
  | 'TIMED_OUT'
  | 'EXPIRED';

export type RunStatus =
  | 'PENDING'
  | 'DEQUEUED'
  | 'EXECUTING'
  | 'WAITING_TO_RESUME'
  | 'RETRYING_AFTER_FAILURE'
  | FinalStatus;

export type AttemptOutcome =
  | 'RUN_FINISHED'
  | 'RUN_PENDING_CANCEL'
  | 'RETRY_QUEUED'
  | 'RETRY_IMMEDIATELY'
  | 'LOST';

export type TriggerFunction = 'trigger' | 'triggerAndWait' | 'batchTrigger' | 'batchTriggerAndWait';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type RunRow = {
  id: string;
  /** The order of creation; a decimal string, as it is 64 bits wide. */
  number: string;
  task: string;
  status: RunStatus;
  state: RunState;
  snapshotId: string;
  stateSince: Date;
  attempt: number;
  losses: number;
  maxAttempts: number;
  maxDuration: number | null;
  payload: string;
  payloadType: string;
  output: string | null;
  outputType: string | null;
  error: TaskRunError | null;
  metadata: Record<string, Json> | null;
  tags: string[];
  queue: string;
  concurrencyKey: string | null;
  priority: number;
  isTest: boolean;
  isReplay: boolean;
  trace: Record<string, string>;
  triggerFunction: TriggerFunction;
  parentId: string | null;
  rootId: string | null;
  /** `number` of the topmost run; null for that one itself. */
  rootNumber: string | null;
  depth: number;
  resumeParent: boolean;
  batchId: string | null;
  scheduleId: string | null;
  idempotencyKey: string | null;
  idempotencyScope: string | null;
  idempotencyHash: string | null;
  idempotencyExpiresAt: Date | null;
  workerVersion: string | null;
  cancelReason: string | null;
  usageMs: number;
  createdAt: Date;
  queuedAt: Date;
  availableAt: Date;
  /** When a run that hasn't started yet expires. */
  expiresAt: Date | null;
  startedAt: Date | null;
  finishedAt: Date | null;
  updatedAt: Date;
};

export type SnapshotRow = {
  id: string;
  runId: string;
  previousId: string | null;
  attempt: number;
  state: RunState;
  status: RunStatus;
  description: string;
  createdAt: Date;
};

export type AttemptRow = {
  runId: string;
  number: number;
  startedAt: Date;
  endedAt: Date | null;
  outcome: AttemptOutcome | null;
  error: TaskRunError | null;
};

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** One structured event that a task has logged. */
export type RunLog = {
  runId: string;
  attempt: number;
  at: Date;
  level: LogLevel;
  event: string;
  fields: Record<string, string | number>;
};

export type BatchRow = {
  id: string;
  runCount: number;
  parentId: string | null;
  resumeParent: boolean;
  idempotencyKey: string | null;
  sealedAt: Date | null;
  incomplete: boolean;
  createdAt: Date;
};

/** What the CLI said about a task when it registered the worker. */
export type TaskDefinition = Pick<
  TaskManifest,
  'id' | 'filePath' | 'exportName' | 'queue' | 'retry' | 'schedule' | 'maxDuration' | 'ttl'
>;

export type QueueDefinition = {
  name: string;
  concurrencyLimit?: number | null;
  combinedConcurrencyLimit?: number | null;
};

export type WorkerRow = {
  id: string;
  version: string;
  contentHash: string;
  tasks: TaskDefinition[];
  queues: QueueDefinition[];
  createdAt: Date;
};

export type ScheduleRow = {
  id: string;
  task: string;
  cron: string;
  timezone: string;
  lastAt: Date | null;
  nextAt: Date;
};
