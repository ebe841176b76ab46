import type { Sql, Tx } from '../store/connect.ts';
import type { QueueDefinition, TaskDefinition, WorkerRow } from '../store/rows.ts';
import type { QueueLimit } from './admit.ts';

/** The worker that registered last; only it is handed runs. Null before the first registration. */
export async function latestWorker(sql: Sql | Tx): Promise<WorkerRow | null> {
  const [worker] = await sql<WorkerRow[]>`
    select * from trigger_local.workers order by number desc limit 1`;
  return worker ?? null;
}

export function findTask(worker: WorkerRow | null, task: string): TaskDefinition | null {
  return worker?.tasks.find((definition) => definition.id === task) ?? null;
}

/** The queue of runs that name none: the task's own, else one for the task alone. */
export function queueOfTask(worker: WorkerRow | null, task: string): string {
  return findTask(worker, task)?.queue?.name ?? `task/${task}`;
}

/** How many runs of a queue may execute at once, as declared by `queue()` or by the task itself. */
export function queueLimit(worker: WorkerRow | null, queue: string): QueueLimit {
  const declared = (definition: QueueDefinition) => definition.name === queue;
  const definition: Partial<QueueDefinition> | undefined =
    worker?.queues.find(declared) ??
    worker?.tasks.find((task) => queueOfTask(worker, task.id) === queue)?.queue;
  return {
    perKey: definition?.concurrencyLimit ?? null,
    combined: definition?.combinedConcurrencyLimit ?? null,
  };
}
