import { z } from 'zod';
import { callRpc, type Db, rowsOf } from '@/lib/database';
import { failureSentence } from '@/lib/jobs/failures';
import { releaseJob } from '@/lib/jobs/mutations';
import { isPassing } from '@/lib/jobs/policy';

/**
 * What becomes of a job whose run used up its tries: after a passing outage it waits, otherwise it
 * and its entry fail. Changes nothing where that run doesn't hold the job any more.
 */
export async function endRun(db: Db, jobId: string, runId: string, code: string): Promise<void> {
  if (isPassing(code)) {
    const [job] = rowsOf(await db.from('jobs').select('claim').eq('id', jobId).eq('run_id', runId));
    if (job?.claim) await releaseJob(db, { jobId, claim: job.claim }, { code });
    return;
  }
  const args = { p_job: jobId, p_claim: null, p_run: runId };
  const why = { p_code: code, p_message: failureSentence(code) };
  await callRpc(db, 'fail_job', { ...args, ...why }, z.boolean());
}
