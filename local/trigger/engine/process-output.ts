import type { TaskRunError } from '@trigger.dev/core/v3';

const processCodes = /^TASK_PROCESS_|^TASK_RUN_(CRASHED|STALLED)/;

/**
 * The error without what its process last wrote to stderr: the CLI puts that in place of a stack
 * trace when a process dies, and nobody has checked it for somebody's words.
 */
export function withoutProcessOutput(error: TaskRunError): TaskRunError {
  if (error.type !== 'INTERNAL_ERROR' || !processCodes.test(error.code)) return error;
  const { stackTrace: _, ...rest } = error;
  return rest;
}
