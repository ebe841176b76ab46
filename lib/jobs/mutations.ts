import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import { AppError } from '@/lib/errors';
import { failureSentence } from '@/lib/jobs/failures';
import type { JobProgress } from '@/types';
import type { Json } from '@/types/database';

/** A job and the claim under which its writer works; every write shows it. */
export type Claim = { jobId: string; claim: string };

const claimed = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('claimed'),
    claim: z.uuid(),
  }),
  z.object({ outcome: z.enum(['finished', 'superseded', 'unknown']) }),
]);

/** Takes a job for one run of the task. A later try of the same run takes it over. */
export function claimJob(
  db: Db,
  { jobId, delivery }: { jobId: string; delivery: number },
  runId: string,
) {
  const args = { p_job: jobId, p_run: runId, p_delivery: delivery };
  return callRpc(db, 'claim_job', args, claimed);
}

/** Shows that the job is alive, and how far it is. Throws AppError `superseded`. */
export async function beat(db: Db, { jobId, claim }: Claim, progress?: JobProgress): Promise<void> {
  const args = { p_job: jobId, p_claim: claim, p_progress: progress ?? null };
  held(await callRpc(db, 'beat_job', args, z.boolean()));
}

export type StepRow = {
  output: Json;
  model?: string;
  prompt_version?: string;
  input_hash?: string;
  input_tokens?: number;
  output_tokens?: number;
  cost?: number;
  started_at?: string;
};

/** Saves the result of a step; one that is there already stays. Throws AppError `superseded`. */
export async function saveStep(db: Db, { jobId, claim }: Claim, key: string, step: StepRow) {
  const args = { p_job: jobId, p_claim: claim, p_key: key, p_step: step };
  held(await callRpc(db, 'save_step', args, z.boolean()));
}

/** Completes the entry and then the job. Throws AppError `superseded`. */
export async function finalizeJob(db: Db, { jobId, claim }: Claim): Promise<void> {
  held(await callRpc(db, 'finalize_job', { p_job: jobId, p_claim: claim }, z.boolean()));
}

/** Fails the job and its entry, with the sentence of the code. Throws AppError `superseded`. */
export async function failJob(db: Db, { jobId, claim }: Claim, code: string): Promise<void> {
  const args = { p_job: jobId, p_claim: claim, p_run: null };
  const why = { p_code: code, p_message: failureSentence(code) };
  held(await callRpc(db, 'fail_job', { ...args, ...why }, z.boolean()));
}

/**
 * Puts the job back for later, after an outage that passes; at least `waitMs` later, at most a day.
 * Throws AppError `superseded`.
 */
export async function releaseJob(
  db: Db,
  { jobId, claim }: Claim,
  { code, waitMs }: { code: string; waitMs?: number },
): Promise<void> {
  const wait = waitMs === undefined ? null : `${waitMs} milliseconds`;
  const args = { p_job: jobId, p_claim: claim, p_code: code, p_wait: wait };
  held(await callRpc(db, 'release_job', args, z.boolean()));
}

function held(isCurrent: boolean): void {
  if (!isCurrent) throw new AppError('superseded');
}
