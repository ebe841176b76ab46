import type { RunRow } from '../store/rows.ts';
import type { Change } from '../store/store.ts';
import { isFailed } from './states.ts';

/** Upstream's default life of an idempotency key. */
export const keyLifeMs = 30 * 24 * 3_600_000;

/**
 * Whether a run still answers for its idempotency key. A failed, crashed, timed-out or expired run frees
 * the key, so does its end of life; a cancelled run keeps it (upstream's rules, for every path).
 */
export function answersForKey(
  run: Pick<RunRow, 'status' | 'idempotencyExpiresAt'>,
  now: Date,
): boolean {
  if (isFailed(run.status)) return false;
  return run.idempotencyExpiresAt === null || run.idempotencyExpiresAt > now;
}

/** The run that a trigger with this key must be answered with; frees the key when there is none. */
export async function findByKey(
  { tx }: Change,
  task: string,
  hash: string,
  now: Date,
): Promise<RunRow | null> {
  const [run] = await tx<RunRow[]>`
    select * from trigger_local.runs
    where task = ${task} and idempotency_hash = ${hash} for update`;
  if (!run) return null;
  if (answersForKey(run, now)) return run;
  await tx`update trigger_local.runs set idempotency_hash = null where id = ${run.id}`;
  return null;
}

/** Frees a key by hand; gives whether there was such a run. */
export async function resetKey({ tx }: Change, task: string, hash: string): Promise<boolean> {
  const freed = await tx`
    update trigger_local.runs set idempotency_hash = null
    where task = ${task} and idempotency_hash = ${hash} returning id`;
  return freed.length > 0;
}
