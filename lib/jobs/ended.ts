import type { Db } from '@/lib/database';
import { type Claim, failJob, releaseJob } from '@/lib/jobs/mutations';
import type { StepResult } from '@/lib/jobs/outcome';

/** How a run left its job: quietly where it is somebody else's, ended or gone. */
export type Ended =
  | { outcome: 'unknown' | 'finished' | 'superseded' }
  | { outcome: 'released' | 'failed'; code: string };

/** A step that ended otherwise than done. */
export type Stopped = Exclude<StepResult, { outcome: 'done' | 'broke' }>;

/** The step that stopped, if it did. */
export function stopOf(result: StepResult): Stopped | null {
  return result.outcome === 'done' || result.outcome === 'broke' ? null : result;
}

/** Puts the job back or fails it, as its step says. Throws AppError `superseded`. */
export async function endStopped(db: Db, claim: Claim, stopped: Stopped): Promise<Ended> {
  switch (stopped.outcome) {
    case 'superseded':
      return { outcome: 'superseded' };
    case 'release':
      await releaseJob(db, claim, stopped);
      return { outcome: 'released', code: stopped.code };
    case 'stop':
      await failJob(db, claim, stopped.code);
      return { outcome: 'failed', code: stopped.code };
  }
}
