import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import { failureSentence } from '@/lib/jobs/failures';
import { type AnyDelivery, jobType } from '@/lib/jobs/schema';

const row = {
  id: z.uuid(),
  user_id: z.uuid(),
  entry_id: z.uuid().nullable(),
  evidence_id: z.uuid().nullable(),
  type: jobType,
  delivery: z.number().int(),
};
const sweptRow = z.discriminatedUnion('what', [
  z.object({ ...row, what: z.literal('deliver') }),
  z.object({ ...row, what: z.enum(['ask', 'overdue', 'close']), run_id: z.string() }),
]);

/** One thing that the sweep is to do. */
export type SweptRow = z.infer<typeof sweptRow>;

/** Ages in seconds from which on a row is the sweep's, and how many rows of a kind it takes. */
export type Reach = { deliverAfter: number; settleAfter: number; atMost: number };

/** Takes what is to be done now; another sweep doesn't get the same rows. Service rights. */
export function takeRows(db: Db, { deliverAfter, settleAfter, atMost }: Reach) {
  const args = {
    p_deliver_after: `${deliverAfter} seconds`,
    p_settle_after: `${settleAfter} seconds`,
    p_limit: atMost,
  };
  return callRpc(db, 'sweep_jobs', args, z.array(sweptRow));
}

/** What the task service gets to know of a row that waits; null for a row about nothing. */
export function deliveryOf(swept: SweptRow, delivery: number): AnyDelivery | null {
  const { id: jobId, user_id: userId, entry_id: entryId, evidence_id: evidenceId } = swept;
  if (entryId) return { jobId, entryId, userId, delivery };
  if (evidenceId) return { jobId, evidenceId, userId, delivery };
  return swept.type === 'export_build' ? { jobId, userId, delivery } : null;
}

const settled = z.enum(['redelivered', 'failed', 'unchanged']);

/** A processing row whose run is over: handed out again, failed when it was the third. */
export function settleJob(db: Db, jobId: string, runId: string, code: string) {
  return callRpc(db, 'settle_job', { p_job: jobId, p_run: runId, ...why(code) }, settled);
}

/**
 * Keeps which run a delivery of a waiting row has. `endedAs`: the run is over and never took the job;
 * it counts as lost.
 */
export function noteDelivery(
  db: Db,
  { jobId, delivery }: { jobId: string; delivery: number },
  runId: string,
  endedAs: string | null,
) {
  const args = { p_job: jobId, p_delivery: delivery, p_run: runId, p_over: endedAs !== null };
  const answer = z.enum(['waiting', ...settled.options]);
  return callRpc(db, 'note_delivery', { ...args, ...why(endedAs ?? 'lost_run') }, answer);
}

/** Fails a row past its time limit and has its run cancelled. */
export function expireJob(db: Db, jobId: string, runId: string) {
  const args = { p_job: jobId, p_run: runId, ...why('took_too_long') };
  return callRpc(db, 'expire_job', args, z.boolean());
}

/** A run that is over needn't be asked about again. */
export async function closeRun(db: Db, jobId: string, runId: string): Promise<void> {
  await callRpc(db, 'close_run', { p_job: jobId, p_run: runId }, z.unknown());
}

export function failOrphans(db: Db, { settleAfter, atMost }: Reach) {
  const args = { p_settle_after: `${settleAfter} seconds`, p_limit: atMost };
  return callRpc(db, 'fail_orphaned_entries', args, z.number());
}

/** Jobs whose runs are to be cancelled; each stays queued until it is dropped. */
export function takeCancellations(db: Db, { atMost }: Reach) {
  return callRpc(db, 'take_run_cancellations', { p_limit: atMost }, z.array(z.uuid()));
}

export async function dropCancellation(db: Db, jobId: string): Promise<void> {
  await callRpc(db, 'drop_run_cancellation', { p_job: jobId }, z.unknown());
}

function why(code: string) {
  return { p_code: code, p_message: failureSentence(code) };
}
