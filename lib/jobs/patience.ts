import { deliverJob, type Taken } from '@/lib/jobs/deliver';
import { askRun, cancelRun, cancelRunsOf, type Fate } from '@/lib/jobs/runs';
import type { AnyDelivery } from '@/lib/jobs/schema';

const FAILURES_IN_A_ROW = 3;

/** What the sweep wants of the task service; nothing of it throws. */
export type TaskService = {
  deliver(job: AnyDelivery): Promise<Taken | null>;
  ask(runId: string): Promise<Fate>;
  /** Whether it took that in. */
  cancel(runId: string): Promise<boolean>;
  cancelAll(jobId: string): Promise<boolean>;
  /** It failed so often that it wasn't asked any more. */
  readonly isAway: boolean;
};

/**
 * The task service for one tick: after three failures in a row it counts as away and is left in
 * peace, so that a tick with a hundred rows doesn't wait a hundred times for it.
 */
export function patientService(): TaskService {
  let failures = 0;
  async function attempt<T>(ask: () => Promise<T>, none: T, failed: (answer: T) => boolean) {
    if (failures >= FAILURES_IN_A_ROW) return none;
    const answer = await ask();
    failures = failed(answer) ? failures + 1 : 0;
    return answer;
  }
  const isFalse = (answer: boolean) => !answer;
  return {
    deliver: (job) =>
      attempt(
        () => deliverJob(job),
        null,
        (taken) => taken === null,
      ),
    ask: (runId) =>
      attempt<Fate>(
        () => askRun(runId),
        { is: 'unasked' },
        (fate) => fate.is === 'unasked',
      ),
    cancel: (runId) => attempt(() => cancelRun(runId), false, isFalse),
    cancelAll: (jobId) => attempt(() => cancelRunsOf(jobId), false, isFalse),
    get isAway() {
      return failures >= FAILURES_IN_A_ROW;
    },
  };
}

/** Does `work` for each item, so many at once. */
export async function inParallel<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
