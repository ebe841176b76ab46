import { calculateNextRetryDelay, type TaskRunError } from '@trigger.dev/core/v3';
import { shouldLookupRetrySettings, shouldRetryError } from '@trigger.dev/core/v3/errors';
import type { FinalStatus, RunRow, TaskDefinition } from '../store/rows.ts';

export type Completion =
  | { ok: true; output?: string; outputType: string }
  | { ok: false; error: TaskRunError; retry?: { delay: number }; skippedRetrying?: boolean };

export type Outcome =
  | { kind: 'finish'; status: FinalStatus; error: TaskRunError | null }
  | { kind: 'retry'; delay: number; inPlace: boolean };

/** A wait up to this long is spent by the CLI itself, with the run still in its hands. */
export const inPlaceRetryMs = 5_000;

/**
 * What becomes of a run whose attempt was completed. The worker says whether and when to try again;
 * only for a process that died it can't, so there the task's own retry settings are looked up.
 */
export function decideOutcome(
  run: Pick<RunRow, 'state' | 'attempt' | 'losses' | 'maxAttempts' | 'cancelReason'>,
  completion: Completion,
  task: Pick<TaskDefinition, 'retry'> | null,
): Outcome {
  const cancelled = !completion.ok && codeOf(completion.error) === 'TASK_RUN_CANCELLED';
  if (run.state === 'PENDING_CANCEL' || cancelled) {
    return { kind: 'finish', status: 'CANCELED', error: cancelledError(run.cancelReason) };
  }
  if (completion.ok) return { kind: 'finish', status: 'COMPLETED_SUCCESSFULLY', error: null };

  const { error, retry } = completion;
  const delay = retry?.delay ?? delayAfterCrash(run, error, task);
  // Lost attempts have numbers too, but they don't use up the tries.
  const triesLeft = run.attempt - run.losses < run.maxAttempts;
  if (delay !== undefined && triesLeft && !completion.skippedRetrying && shouldRetryError(error)) {
    return { kind: 'retry', delay, inPlace: retry !== undefined && delay <= inPlaceRetryMs };
  }
  return { kind: 'finish', status: statusOfError(error), error };
}

export function cancelledError(reason: string | null): TaskRunError {
  return {
    type: 'INTERNAL_ERROR',
    code: 'TASK_RUN_CANCELLED',
    message: reason ?? 'The run was cancelled',
  };
}

function delayAfterCrash(
  run: Pick<RunRow, 'attempt' | 'losses' | 'maxAttempts'>,
  error: TaskRunError,
  task: Pick<TaskDefinition, 'retry'> | null,
): number | undefined {
  if (!task?.retry || !shouldLookupRetrySettings(error)) return undefined;
  const settings = { ...task.retry, maxAttempts: run.maxAttempts };
  return calculateNextRetryDelay(settings, run.attempt - run.losses);
}

function codeOf(error: TaskRunError): string | null {
  return error.type === 'INTERNAL_ERROR' ? error.code : null;
}

/** Upstream's mapping of internal errors to the status of the run. */
function statusOfError(error: TaskRunError): FinalStatus {
  switch (codeOf(error)) {
    case null:
    case 'RECURSIVE_WAIT_DEADLOCK':
    case 'TASK_INPUT_ERROR':
    case 'TASK_OUTPUT_ERROR':
    case 'TASK_MIDDLEWARE_ERROR':
    case 'TASK_RUN_UNCAUGHT_EXCEPTION':
      return 'COMPLETED_WITH_ERRORS';
    case 'MAX_DURATION_EXCEEDED':
      return 'TIMED_OUT';
    case 'TASK_PROCESS_EXITED_WITH_NON_ZERO_CODE':
    case 'TASK_PROCESS_SIGTERM':
    case 'TASK_PROCESS_SIGSEGV':
    case 'TASK_PROCESS_SIGKILL_TIMEOUT':
    case 'TASK_PROCESS_OOM_KILLED':
    case 'TASK_PROCESS_MAYBE_OOM_KILLED':
    case 'TASK_RUN_CRASHED':
    case 'DISK_SPACE_EXCEEDED':
      return 'CRASHED';
    default:
      return 'SYSTEM_FAILURE';
  }
}
