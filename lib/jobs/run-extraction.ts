import { z } from 'zod';
import { callRpc, type Db } from '@/lib/database';
import { AppError, codeOf } from '@/lib/errors';
import { filesOfEntry, jobExists, stepOutput } from '@/lib/jobs/data';
import { type Ended, endStopped, type Stopped, stopOf } from '@/lib/jobs/ended';
import { beat, claimJob, finalizeJob } from '@/lib/jobs/mutations';
import { PROCESS_ENDED, type StepResult } from '@/lib/jobs/outcome';
import { isPassing } from '@/lib/jobs/policy';
import type { Delivery, Step } from '@/lib/jobs/schema';

/** The steps that run as tasks of their own. */
export type Steps = {
  readFiles(step: Step, evidenceIds: string[]): Promise<StepResult[]>;
  /** Ends the reading of a file whose reader broke, so that the entry can go on without it. */
  giveUpFile(step: Step, evidenceId: string): Promise<void>;
  findEvents(step: Step): Promise<StepResult>;
  /** Whether the run may be tried once more. */
  hasMoreTries?: boolean;
};

export type EntryEnded = Ended | { outcome: 'completed'; events: number; actionItems: number };

/**
 * Does a job from where it stands: claims it, has the files read that nobody has read, has the
 * events found, saves them, and completes. A run whose job is somebody else's, ended or gone ends
 * quietly. Throws AppError for what the same run may try again.
 */
export async function runExtraction(
  db: Db,
  delivery: Delivery,
  runId: string,
  steps: Steps,
): Promise<EntryEnded> {
  // Ids that don't belong together were not put together by us: nothing is touched.
  if (!(await jobExists(db, delivery))) return { outcome: 'unknown' };
  const job = await claimJob(db, delivery, runId);
  if (job.outcome !== 'claimed') return { outcome: job.outcome };
  const { jobId, entryId, userId } = delivery;
  const step: Step = { jobId, entryId, userId, claim: job.claim };
  try {
    const stopped = (await readFiles(db, step, steps)) ?? (await findEvents(db, step, steps));
    if (stopped) return await endStopped(db, step, stopped);
    const saved = await saveEvents(db, step);
    await finalizeJob(db, step);
    return { outcome: 'completed', events: saved.events, actionItems: saved.action_items };
  } catch (error) {
    if (codeOf(error) === 'superseded') return { outcome: 'superseded' };
    throw error;
  }
}

/** The files of an e-mail appear once it is read, and those of an e-mail in it once that one is. */
const ROUNDS = 3;

async function readFiles(db: Db, step: Step, steps: Steps): Promise<Stopped | null> {
  const asked = new Set<string>();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const missing = await missingFiles(db, step, asked);
    if (missing.length === 0) return null;
    for (const id of missing) asked.add(id);
    const results = await steps.readFiles(step, missing);
    const again = results.find((result) => isToBeReadAgain(result, steps));
    if (again?.outcome === 'broke') throw new AppError(again.code);
    for (const [index, result] of results.entries()) {
      const id = missing[index];
      if (result.outcome === 'broke' && id) await steps.giveUpFile(step, id);
    }
    const stopped = results.map(stopOf).find((found) => found !== null);
    if (stopped) return stopped;
  }
  return null;
}

/**
 * An outage is no fault of the file, and what ended its process may be none: its reading is given up
 * only where that happens every time.
 */
function isToBeReadAgain(result: StepResult, { hasMoreTries = false }: Steps): boolean {
  if (result.outcome !== 'broke') return false;
  return isPassing(result.code) || (result.code === PROCESS_ENDED && hasMoreTries);
}

/** Which files are still to be read and haven't been asked for; says how many have been. */
async function missingFiles(db: Db, step: Step, asked: Set<string>): Promise<string[]> {
  const files = await filesOfEntry(db, step);
  const missing = files.filter((file) => file.isMissing).map((file) => file.id);
  await beat(db, step, {
    ...{ step: 'read_files', current: 2, total: 4 },
    ...{ files_done: files.length - missing.length, files_total: files.length },
  });
  return missing.filter((id) => !asked.has(id));
}

async function findEvents(db: Db, step: Step, steps: Steps): Promise<Stopped | null> {
  if ((await stepOutput(db, step, 'extract-events')) !== null) return null;
  await beat(db, step, { step: 'find_events', current: 3, total: 4 });
  const result = await steps.findEvents(step);
  if (result.outcome === 'broke') throw new AppError(result.code);
  return stopOf(result);
}

const savedEvents = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), events: z.number(), action_items: z.number() }),
  z.object({ outcome: z.enum(['superseded', 'quote_gone']) }),
]);

async function saveEvents(db: Db, step: Step) {
  await beat(db, step, { step: 'save_events', current: 4, total: 4 });
  const extraction = await stepOutput(db, step, 'extract-events');
  if (extraction === null) throw new AppError('step_missing');
  const args = { p_job: step.jobId, p_claim: step.claim, p_extraction: extraction };
  const saved = await callRpc(db, 'save_found_events', args, savedEvents);
  // A quote is gone with the reading that it was in: the next try finds events in the new one.
  if (saved.outcome !== 'saved') throw new AppError(saved.outcome);
  return saved;
}
