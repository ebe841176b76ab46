import type { TaskRunError } from '@trigger.dev/core/v3';

/**
 * The error without what nobody has checked for somebody's words. When a process dies, the CLI puts
 * what it last wrote to stderr in place of a stack trace; and an exception that nobody caught comes
 * from a library, whose message may quote what it was given.
 */
export function withoutProcessOutput(error: TaskRunError): TaskRunError {
  if (error.type !== 'INTERNAL_ERROR') return error;
  const { stackTrace: _, ...rest } = error;
  if (error.code === 'TASK_RUN_UNCAUGHT_EXCEPTION') {
    return { ...rest, message: 'An exception that nobody caught' };
  }
  return error.code.startsWith('TASK_PROCESS_') ? rest : error;
}
