import { type Db, rowsOf } from '@/lib/database';
import type { TasksEnv } from '@/lib/env/tasks';
import { waitForAllowance } from '@/lib/jobs/allowance';
import { type Claim, saveStep } from '@/lib/jobs/mutations';
import { openAiPictures } from '@/lib/readers/openai-picture';
import type { PictureModel } from '@/lib/readers/picture-model';

export type ModelEnv = Pick<
  TasksEnv,
  'OPENAI_API_KEY' | 'OPENAI_BASE_URL' | 'OPENAI_MODEL' | 'DAILY_TOKEN_LIMIT'
>;

/**
 * The model that looks at one picture of a claimed job, too: only where there is one, it is the one
 * that the person was told of when the job was made, they haven't turned it off since, and today's
 * tokens aren't used up. What a look costs is kept as a step of the job. Service rights.
 */
export async function pictureModel(
  db: Db,
  claim: Claim,
  env: ModelEnv | undefined,
  file: { evidenceId: string; type: string },
): Promise<PictureModel | undefined> {
  if (!env?.OPENAI_API_KEY || !file.type.startsWith('image/')) return undefined;
  if (!(await isAgreed(db, claim, env.OPENAI_MODEL))) return undefined;
  if ((await waitForAllowance(db, claim, env.DAILY_TOKEN_LIMIT)) !== null) return undefined;
  const options = {
    apiKey: env.OPENAI_API_KEY,
    baseURL: env.OPENAI_BASE_URL,
    model: env.OPENAI_MODEL,
  };
  return openAiPictures(options, ({ outcome, inputTokens, outputTokens }) =>
    saveStep(db, claim, `look-${file.evidenceId}`, {
      output: { outcome },
      model: env.OPENAI_MODEL,
      input_tokens: inputTokens,
      output_tokens: outputTokens,
    }),
  );
}

async function isAgreed(db: Db, { jobId }: Claim, model: string): Promise<boolean> {
  const [job] = rowsOf(await db.from('jobs').select('reader, user_id').eq('id', jobId));
  if (job?.reader !== model) return false;
  const [profile] = rowsOf(await db.from('profiles').select('ai').eq('user_id', job.user_id));
  return profile?.ai === true;
}
