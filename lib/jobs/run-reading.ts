import type { Db } from '@/lib/database';
import { codeOf } from '@/lib/errors';
import { jobExists } from '@/lib/jobs/data';
import { type Ended, endStopped, stopOf } from '@/lib/jobs/ended';
import { beat, type Claim, claimJob, finalizeJob } from '@/lib/jobs/mutations';
import type { StepOutcome } from '@/lib/jobs/outcome';
import type { FileDelivery } from '@/lib/jobs/schema';

export type ReadingEnded = Ended | { outcome: 'completed' };

/**
 * Does a job that reads one file: claims it, has the file read, completes. A file that can't be read
 * completes the job as well: the file says why. A run whose job is somebody else's, ended or gone
 * ends quietly. Throws AppError for what the same run may try again.
 */
export async function runReading(
  db: Db,
  delivery: FileDelivery,
  runId: string,
  read: (claim: Claim, evidenceId: string) => Promise<StepOutcome>,
): Promise<ReadingEnded> {
  // Ids that don't belong together were not put together by us: nothing is touched.
  if (!(await jobExists(db, delivery))) return { outcome: 'unknown' };
  const job = await claimJob(db, delivery, runId);
  if (job.outcome !== 'claimed') return { outcome: job.outcome };
  const claim: Claim = { jobId: delivery.jobId, claim: job.claim };
  try {
    await beat(db, claim, {
      ...{ step: 'read_files', current: 1, total: 1 },
      ...{ files_done: 0, files_total: 1 },
    });
    const stopped = stopOf(await read(claim, delivery.evidenceId));
    if (stopped) return await endStopped(db, claim, stopped);
    await finalizeJob(db, claim);
    return { outcome: 'completed' };
  } catch (error) {
    if (codeOf(error) === 'superseded') return { outcome: 'superseded' };
    throw error;
  }
}
