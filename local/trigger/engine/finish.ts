import type { FinalStatus, RunRow } from '../store/rows.ts';
import type { Change } from '../store/store.ts';
import { resumeReadyParents } from './resume.ts';
import { moveRun } from './runs.ts';

export type Ending = {
  status: FinalStatus;
  error: RunRow['error'];
  output?: string | null;
  outputType?: string;
  usageMs?: number;
  cancelReason?: string;
};

/** Ends a run for good and resumes the parents that were waiting for nothing else. */
export async function finishRun(
  change: Change,
  run: RunRow,
  ending: Ending,
  now: Date,
): Promise<RunRow> {
  const description = ending.status.toLowerCase().replaceAll('_', ' ');
  const finished = await moveRun(
    change,
    run,
    { ...ending, state: 'FINISHED', finishedAt: now, description },
    now,
  );
  await resumeReadyParents(change, now);
  // A finished run makes room for another one.
  change.startable.push(now);
  return finished;
}
