import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import type { TasksEnv } from '@/lib/env/tasks';
import { deliverJob } from '@/lib/jobs/deliver';
import { failureSentence } from '@/lib/jobs/failures';
import { askRun } from '@/lib/jobs/runs';

const AT_MOST = 100;

const sweptRow = z.object({
  what: z.enum(['deliver', 'ask', 'overdue', 'close']),
  id: z.uuid(),
  user_id: z.uuid(),
  entry_id: z.uuid().nullable(),
  delivery: z.number().int(),
  run_id: z.string().nullable(),
});
type SweptRow = z.infer<typeof sweptRow>;

export type Swept = { delivered: number; settled: number };

/**
 * Hands over jobs that nobody took and settles those whose run ended without a word: they are
 * handed out again, and failed when a third run is lost. A run that is still alive is left alone,
 * however quiet it is.
 */
export async function sweepJobs(
  db: Db,
  env: Pick<TasksEnv, 'DELIVER_AFTER_SECONDS' | 'SETTLE_AFTER_SECONDS'>,
): Promise<Swept> {
  const args = {
    p_deliver_after: `${env.DELIVER_AFTER_SECONDS} seconds`,
    p_settle_after: `${env.SETTLE_AFTER_SECONDS} seconds`,
    p_limit: AT_MOST,
  };
  const rows = await callRpc(db, 'sweep_jobs', args, z.array(sweptRow));
  const swept: Swept = { delivered: 0, settled: 0 };
  for (const row of rows) {
    if (row.what === 'ask') {
      const settled = await settle(db, row);
      if (settled !== 'unchanged') swept.settled += 1;
      // Handed out again: it needn't wait for the next sweep.
      if (settled === 'redelivered' && (await deliver({ ...row, delivery: row.delivery + 1 }))) {
        swept.delivered += 1;
      }
    } else if (row.what === 'deliver' && (await deliver(row))) swept.delivered += 1;
  }
  return swept;
}

async function settle(db: Db, { id, run_id: runId }: SweptRow) {
  if (!runId) return 'unchanged';
  const fate = await askRun(runId);
  if (fate.is !== 'over') return 'unchanged';
  const args = { p_job: id, p_run: runId };
  const why = { p_code: fate.code, p_message: failureSentence(fate.code) };
  const answer = z.enum(['redelivered', 'failed', 'unchanged']);
  return callRpc(db, 'settle_job', { ...args, ...why }, answer);
}

async function deliver({ id, entry_id: entryId, user_id: userId, delivery }: SweptRow) {
  return entryId ? Boolean(await deliverJob({ jobId: id, entryId, userId, delivery })) : false;
}
