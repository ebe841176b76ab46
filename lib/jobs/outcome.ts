import { z } from 'zod';

/** How a step of a job ended, as its task hands it back: codes and counts only. */
export const stepOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('done') }),
  z.object({ outcome: z.literal('superseded') }),
  /** A passing outage: the job is to wait, at least so long where somebody asked for it. */
  z.object({
    outcome: z.literal('release'),
    code: z.string(),
    waitMs: z.number().int().min(0).optional(),
  }),
  /** Trying again is no use. */
  z.object({ outcome: z.literal('stop'), code: z.string() }),
]);
export type StepOutcome = z.infer<typeof stepOutcome>;

/** What a step's task did: ended with an outcome, or broke (threw, was killed) with a code. */
export type StepResult = StepOutcome | { outcome: 'broke'; code: string };

/** Reads what the task service says of one child run. */
export function toStepResult(run: { ok: boolean; output?: unknown; error?: unknown }): StepResult {
  const parsed = stepOutcome.safeParse(run.ok ? run.output : null);
  if (parsed.success) return parsed.data;
  return { outcome: 'broke', code: wasCutOff(run.error) ? PROCESS_ENDED : codeIn(run.error) };
}

/** The code of a step whose process was killed, crashed, went silent or never took it up. */
export const PROCESS_ENDED = 'process_ended';

// By the task service's own code, which it gives as the error's name.
function wasCutOff(error: unknown): boolean {
  const codes =
    /^(TASK_PROCESS_|TASK_RUN_(CRASHED|STALLED|HEARTBEAT|UNCAUGHT)|TASK_EXECUTION_|TASK_ALREADY_|POD_|GRACEFUL_EXIT_)/;
  return error instanceof Error && codes.test(error.name);
}

/** The code that an error of ours carries as its message; "internal" for any other. */
export function codeIn(error: unknown): string {
  const message = error instanceof Error ? error.message : error;
  return typeof message === 'string' &&
    /^[a-z]+(_[a-zA-Z0-9]+)*$/.test(message) &&
    message.length <= 60
    ? message
    : 'internal';
}
