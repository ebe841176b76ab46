import type { RunRow } from '../store/rows.ts';
import type { Change } from '../store/store.ts';
import { createRun } from './create-run.ts';
import { latestWorker } from './workers.ts';

/** Runs the same payload again as a new run of its own, without parent and idempotency key. */
export async function replayRun(change: Change, run: RunRow, now: Date): Promise<RunRow> {
  const worker = await latestWorker(change.tx);
  const { run: replay } = await createRun(
    change,
    worker,
    {
      task: run.task,
      payload: run.payload,
      payloadType: run.payloadType,
      triggerFunction: 'trigger',
      queue: run.queue,
      concurrencyKey: run.concurrencyKey ?? undefined,
      priority: run.priority,
      tags: run.tags,
      metadata: run.metadata ?? undefined,
      maxAttempts: run.maxAttempts,
      maxDuration: run.maxDuration ?? undefined,
      isTest: run.isTest,
      isReplay: true,
    },
    now,
  );
  return replay;
}
