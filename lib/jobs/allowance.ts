import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import type { Claim } from '@/lib/jobs/mutations';

/**
 * How long the owner of a claimed job has to wait for the model, in ms: until the next midnight UTC
 * once today's tokens have reached the limit, else null. Service rights.
 */
export async function waitForAllowance(
  db: Db,
  { jobId, claim }: Claim,
  limit: number | undefined,
  now = new Date(),
): Promise<number | null> {
  if (limit === undefined) return null;
  const args = { p_job: jobId, p_claim: claim };
  const spent = await callRpc(db, 'tokens_today', args, z.number());
  return spent < limit ? null : untilMidnight(now);
}

/** Milliseconds until the next midnight UTC. */
export function untilMidnight(now: Date): number {
  const next = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1);
  return next - now.getTime();
}
