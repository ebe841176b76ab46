import { createHash } from 'node:crypto';
import type { Db } from '@/lib/database';
import { chooseModel } from '@/lib/entries/choose-model';
import { gatherInput } from '@/lib/entries/extraction-input';
import type { TasksEnv } from '@/lib/env/tasks';
import { AppError } from '@/lib/errors';
import { costOf } from '@/lib/extraction/cost';
import { extract } from '@/lib/extraction/extract';
import type { Extraction } from '@/lib/extraction/grounded';
import { OFFLINE } from '@/lib/extraction/offline';
import { toSaveable } from '@/lib/extraction/saveable';
import { waitForAllowance } from '@/lib/jobs/allowance';
import { whileBeating } from '@/lib/jobs/heartbeat';
import { type Claim, saveStep } from '@/lib/jobs/mutations';
import type { StepOutcome } from '@/lib/jobs/outcome';
import { decide } from '@/lib/jobs/policy';
import type { Step } from '@/lib/jobs/schema';

/**
 * Has one entry read by its reader and keeps the result as the job's step `extract-events`. A model
 * isn't asked for somebody who has used up their tokens of the day: the job waits for the next. What
 * went wrong with the reader is told by class: an outage releases the job, what can't be helped stops
 * it, anything else is thrown as an AppError for another try.
 */
export async function extractEntry(db: Db, env: TasksEnv, step: Step): Promise<StepOutcome> {
  const startedAt = new Date().toISOString();
  const { input, reader, ai } = await gatherInput(db, step);
  const model = chooseModel({ reader, ai }, env);
  const claim: Claim = { jobId: step.jobId, claim: step.claim };
  if (model.name !== OFFLINE) {
    const waitMs = await waitForAllowance(db, claim, env.DAILY_TOKEN_LIMIT);
    if (waitMs !== null) return { outcome: 'release', code: 'daily_limit', waitMs };
  }
  let extraction: Extraction;
  try {
    extraction = await whileBeating(db, claim, (signal) => extract(input, model, { signal }));
  } catch (error) {
    const { action, ...why } = decide(error);
    if (action === 'retry') throw new AppError(why.code);
    return { outcome: action, ...why };
  }
  const cost = costOf(extraction.usage, {
    input: env.OPENAI_PRICE_INPUT,
    output: env.OPENAI_PRICE_OUTPUT,
  });
  const hash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  await saveStep(db, claim, 'extract-events', {
    output: toSaveable(extraction),
    model: extraction.model,
    prompt_version: extraction.promptVersion,
    input_hash: hash,
    started_at: startedAt,
    ...(extraction.usage && {
      input_tokens: extraction.usage.inputTokens,
      output_tokens: extraction.usage.outputTokens,
    }),
    ...(cost !== null && { cost }),
  });
  return { outcome: 'done' };
}
