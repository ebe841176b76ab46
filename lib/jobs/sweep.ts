import type { Db } from '@/lib/database';
import type { TasksEnv } from '@/lib/env/tasks';
import { codeOf } from '@/lib/errors';
import { inParallel, patientService, type TaskService } from '@/lib/jobs/patience';
import {
  closeRun,
  deliveryOf,
  dropCancellation,
  expireJob,
  failOrphans,
  noteDelivery,
  type Reach,
  type SweptRow,
  settleJob,
  takeCancellations,
  takeRows,
} from '@/lib/jobs/swept';
import { log } from '@/lib/log';

const AT_MOST = 100;
const AT_ONCE = 5;
const BUDGET_MS = 40_000;

/** What a sweep did. `away`: the task service couldn't be asked, so the rest waits for the next. */
export type Swept = {
  delivered: number;
  settled: number;
  expired: number;
  closed: number;
  cancelled: number;
  orphans: number;
  broken: number;
  away: boolean;
};

/**
 * Moves on what nobody moves any more: hands over jobs that nobody took, settles those whose run
 * ended without a word, ends those that took too long, has runs cancelled that no job needs, fails
 * entries that wait for nothing. A run that is still alive is left alone, however quiet it is, and
 * so is every job about which the task service can't be asked. What goes wrong with one row keeps
 * no other waiting. Throws AppError where the database is away.
 */
export async function sweepJobs(
  db: Db,
  env: Pick<TasksEnv, 'DELIVER_AFTER_SECONDS' | 'SETTLE_AFTER_SECONDS'>,
): Promise<Swept> {
  const reach: Reach = {
    deliverAfter: env.DELIVER_AFTER_SECONDS,
    settleAfter: env.SETTLE_AFTER_SECONDS,
    atMost: AT_MOST,
  };
  const until = Date.now() + BUDGET_MS;
  const service = patientService();
  const swept: Swept = {
    ...{ delivered: 0, settled: 0, expired: 0, closed: 0 },
    ...{ cancelled: 0, orphans: 0, broken: 0, away: false },
  };
  const guard = async (jobId: string, work: () => Promise<void>) => {
    if (Date.now() > until) return;
    try {
      await work();
    } catch (error) {
      swept.broken += 1;
      log('error', 'sweep.row', { jobId, code: codeOf(error) });
    }
  };

  // What wasn't handed over by then is the next sweep's; what was comes only once.
  const seen = new Set<string>();
  for (let isFull = true; isFull && !service.isAway && Date.now() < until; ) {
    const rows = (await takeRows(db, reach)).filter((row) => !seen.has(row.id));
    for (const row of rows) seen.add(row.id);
    await inParallel(rows, AT_ONCE, (row) =>
      guard(row.id, () => moveOn({ db, service, swept }, row)),
    );
    isFull = rows.filter((row) => row.what === 'deliver').length === AT_MOST;
  }
  swept.orphans = await failOrphans(db, reach);
  await inParallel(await takeCancellations(db, reach), AT_ONCE, (jobId) =>
    guard(jobId, async () => {
      if (!(await service.cancelAll(jobId))) return;
      await dropCancellation(db, jobId);
      swept.cancelled += 1;
    }),
  );
  return { ...swept, away: service.isAway };
}

type Sweep = { db: Db; service: TaskService; swept: Swept };

async function moveOn(sweep: Sweep, row: SweptRow): Promise<void> {
  const { db, service, swept } = sweep;
  if (row.what === 'deliver') return handOver(sweep, row, row.delivery);
  if (row.what === 'overdue') {
    if (await expireJob(db, row.id, row.run_id)) swept.expired += 1;
    return;
  }
  const fate = await service.ask(row.run_id);
  if (row.what === 'close') {
    // Still alive, though its job goes on without it: once it is over, the next sweep closes it.
    if (fate.is === 'live') await service.cancel(row.run_id);
    if (fate.is !== 'over') return;
    await closeRun(db, row.id, row.run_id);
    swept.closed += 1;
    return;
  }
  if (fate.is !== 'over') return;
  const settled = await settleJob(db, row.id, row.run_id, fate.code);
  if (settled !== 'unchanged') swept.settled += 1;
  // Handed out again: it needn't wait for the next sweep.
  if (settled === 'redelivered') await handOver(sweep, row, row.delivery + 1);
}

async function handOver(sweep: Sweep, row: SweptRow, delivery: number): Promise<void> {
  const { db, service, swept } = sweep;
  const job = deliveryOf(row, delivery);
  const taken = job && (await service.deliver(job));
  if (!job || !taken) return;
  swept.delivered += 1;
  // A key that was known may stand for a run that ended before it took the job: it would give that
  // run for ever.
  const fate = taken.isCached ? await service.ask(taken.id) : null;
  if (fate?.is === 'unasked') return;
  const endedAs = fate?.is === 'over' ? fate.code : null;
  const noted = await noteDelivery(db, job, taken.id, endedAs);
  if (noted === 'redelivered') await handOver(sweep, row, delivery + 1);
  else if (noted === 'failed') swept.settled += 1;
}
