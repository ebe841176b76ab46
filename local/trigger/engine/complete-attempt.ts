import type { TaskRunExecutionResult } from '@trigger.dev/core/v3';
import type { AttemptRow, RunRow, SnapshotRow } from '../store/rows.ts';
import type { Change } from '../store/store.ts';
import type { Engine } from './engine.ts';
import { finishRun } from './finish.ts';
import { applyFlushedMetadata } from './metadata.ts';
import { decideOutcome } from './outcome.ts';
import { withoutProcessOutput } from './process-output.ts';
import { Refusal, unknownRun } from './refusal.ts';
import { lockRun, moveRun } from './runs.ts';
import { isExecuting } from './states.ts';
import { findTask, latestWorker } from './workers.ts';

export type CompletedStatus = 'RUN_FINISHED' | 'RETRY_QUEUED' | 'RETRY_IMMEDIATELY';
export type Completed = { run: RunRow; attemptStatus: CompletedStatus };

/**
 * Takes an attempt's result, once. The snapshot must belong to the run's present attempt: a result
 * of an older one (of an orphaned process, say) is refused with 400 and changes nothing. The same
 * result sent again gets the same answer.
 */
export function completeAttempt(
  engine: Engine,
  runId: string,
  snapshotId: string,
  sent: TaskRunExecutionResult,
): Promise<Completed> {
  const completion = sent.ok ? sent : { ...sent, error: withoutProcessOutput(sent.error) };
  return engine.store.change(async (change) => {
    const run = await lockRun(change, runId);
    if (!run) throw unknownRun();
    const attempt = await attemptOfSnapshot(change, run, snapshotId);
    const told = attempt?.outcome;
    if (told === 'RUN_FINISHED' || told === 'RETRY_QUEUED' || told === 'RETRY_IMMEDIATELY') {
      return { run, attemptStatus: told };
    }
    if (!attempt || attempt.endedAt || !isExecuting(run.state)) {
      throw new Refusal(400, 'stale_attempt', 'The attempt is not the current one');
    }
    await applyFlushedMetadata(change, run, completion.flushedMetadata);
    const result = await settle(engine, change, run, completion);
    await change.tx`
      update trigger_local.attempts set ${change.tx({
        endedAt: engine.now(),
        outcome: result.attemptStatus,
        error: completion.ok ? null : change.tx.json(completion.error),
      })} where run_id = ${runId} and number = ${attempt.number}`;
    return result;
  });
}

async function settle(
  engine: Engine,
  change: Change,
  run: RunRow,
  completion: TaskRunExecutionResult,
): Promise<Completed> {
  const now = engine.now();
  const task = findTask(await latestWorker(change.tx), run.task);
  const outcome = decideOutcome(run, completion, task);
  const usageMs = run.usageMs + (completion.usage?.durationMs ?? 0);
  if (outcome.kind === 'finish') {
    const { status, error } = outcome;
    const output =
      completion.ok && status === 'COMPLETED_SUCCESSFULLY'
        ? { output: completion.output ?? null, outputType: completion.outputType }
        : {};
    const finished = await finishRun(change, run, { status, error, usageMs, ...output }, now);
    return { run: finished, attemptStatus: 'RUN_FINISHED' };
  }
  const again = `Attempt ${run.attempt} failed, next one in ${Math.round(outcome.delay)} ms`;
  const move = {
    state: outcome.inPlace ? 'PENDING_EXECUTING' : 'QUEUED',
    status: 'RETRYING_AFTER_FAILURE',
    description: again,
    availableAt: new Date(now.getTime() + outcome.delay),
    usageMs,
  } as const;
  return {
    run: await moveRun(change, run, move, now),
    attemptStatus: outcome.inPlace ? 'RETRY_IMMEDIATELY' : 'RETRY_QUEUED',
  };
}

async function attemptOfSnapshot(
  { tx }: Change,
  run: RunRow,
  snapshotId: string,
): Promise<AttemptRow | null> {
  const [snapshot] = await tx<Pick<SnapshotRow, 'attempt'>[]>`
    select attempt from trigger_local.snapshots where id = ${snapshotId} and run_id = ${run.id}`;
  if (snapshot?.attempt !== run.attempt) return null;
  const [attempt] = await tx<AttemptRow[]>`
    select * from trigger_local.attempts where run_id = ${run.id} and number = ${run.attempt}`;
  return attempt ?? null;
}
