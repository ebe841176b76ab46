import type { ToExtract } from '@/lib/entries/extraction-input';
import type { TasksEnv } from '@/lib/env/tasks';
import type { ExtractionModel } from '@/lib/extraction/model';
import { offlineModel } from '@/lib/extraction/offline';
import { openAiModel } from '@/lib/extraction/openai';

type ModelEnv = Pick<TasksEnv, 'OPENAI_API_KEY' | 'OPENAI_BASE_URL' | 'OPENAI_MODEL'>;

/**
 * The reader of one entry: a language model only where there is one, it is the one that the person
 * was told of when they handed the entry in, and they haven't turned it off since.
 */
export function chooseModel(
  { reader, ai }: Pick<ToExtract, 'reader' | 'ai'>,
  env: ModelEnv,
): ExtractionModel {
  if (!ai || !env.OPENAI_API_KEY || reader !== env.OPENAI_MODEL) return offlineModel();
  return openAiModel({
    apiKey: env.OPENAI_API_KEY,
    baseURL: env.OPENAI_BASE_URL,
    model: env.OPENAI_MODEL,
  });
}
