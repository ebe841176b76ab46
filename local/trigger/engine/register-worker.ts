import type { QueueDefinition, TaskDefinition, WorkerRow } from '../store/rows.ts';
import type { Engine } from './engine.ts';
import { newId } from './ids.ts';
import { syncSchedules } from './schedules.ts';

export type Registration = {
  contentHash: string;
  tasks: TaskDefinition[];
  queues: QueueDefinition[];
};

/** A built worker version announces itself; from now on only this one is handed runs. */
export async function registerWorker(
  engine: Engine,
  { contentHash, tasks, queues }: Registration,
): Promise<WorkerRow> {
  const worker = await engine.store.change(async (change) => {
    const { tx } = change;
    const now = engine.now();
    await syncSchedules(change, tasks, now);
    const [row] = await tx<(WorkerRow & { number: string })[]>`
      insert into trigger_local.workers ${tx({
        id: newId('worker'),
        version: '',
        contentHash,
        tasks: tx.json(tasks.map(definition)),
        queues: tx.json(queues),
        createdAt: now,
      })} returning *`;
    if (!row) throw new Error('The worker was not written');
    const version = `${now.toISOString().slice(0, 10).replaceAll('-', '')}.${row.number}`;
    await tx`update trigger_local.workers set version = ${version} where id = ${row.id}`;
    return { ...row, version };
  });
  // The CLI's held-open dequeue still names the version before.
  engine.waker.wake();
  return worker;
}

function definition(task: TaskDefinition): TaskDefinition {
  const { id, filePath, exportName, queue, retry, schedule, maxDuration, ttl } = task;
  return { id, filePath, exportName, queue, retry, schedule, maxDuration, ttl };
}
