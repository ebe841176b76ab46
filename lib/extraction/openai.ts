import { randomUUID } from 'node:crypto';
import OpenAI from 'openai';
import { zodTextFormat } from 'openai/helpers/zod';
import type { Response } from 'openai/resources/responses/responses';
import type { z } from 'zod';
import { ExtractionError } from '@/lib/extraction/errors';
import type { ExtractionModel, Usage } from '@/lib/extraction/model';
import { answerOf } from '@/lib/extraction/openai-answer';
import { buildContent, INSTRUCTIONS, PROMPT_VERSION } from '@/lib/extraction/prompt';
import {
  buildSentences,
  inOrder,
  REWORD_INSTRUCTIONS,
  rewordings,
} from '@/lib/extraction/reword-prompt';
import { modelAnswer, modelExtraction } from '@/lib/extraction/schema';

export type OpenAiOptions = {
  apiKey: string;
  model: string;
  /** Left out: the SDK's own (OPENAI_BASE_URL or api.openai.com). */
  baseURL?: string;
  timeoutMs?: number;
  maxOutputTokens?: number;
};

/** The few sentences of a second call mustn't use up the time of the first. */
const REWORD_TIMEOUT_MS = 30_000;

/**
 * A language model behind the Responses API. The provider keeps nothing (`store: false`), the SDK
 * neither retries nor logs: the task has the one retry policy. Throws ExtractionError, the SDK's own
 * API errors (see `classify`), or the signal's reason.
 */
export function openAiModel(options: OpenAiOptions): ExtractionModel {
  const client = new OpenAI({
    apiKey: options.apiKey,
    ...(options.baseURL ? { baseURL: options.baseURL } : {}),
    maxRetries: 0,
    timeout: options.timeoutMs ?? 120_000,
    logLevel: 'off',
  });
  const ask = async <T>({ content, signal, ...asked }: Asked<T>) => {
    signal?.throwIfAborted();
    const request = {
      model: options.model,
      store: false,
      instructions: asked.instructions,
      input: [{ role: 'user' as const, content: [{ type: 'input_text' as const, text: content }] }],
      text: { format: zodTextFormat(asked.format, asked.name) },
      reasoning: { effort: 'low' as const },
      max_output_tokens: options.maxOutputTokens ?? 16_000,
    };
    const timeout = asked.timeoutMs && { timeout: asked.timeoutMs };
    const response = await client.responses
      .create(request, { signal, ...timeout })
      .catch((error) => {
        signal?.throwIfAborted();
        throw error;
      });
    return { answer: answer(response, asked.taken), usage: usageOf(response) };
  };
  return {
    name: options.model,
    async extract(input, { signal }) {
      const { answer: raw, usage } = await ask({
        instructions: INSTRUCTIONS,
        content: buildContent(input, randomUUID()),
        format: modelExtraction,
        taken: modelAnswer,
        name: 'journal_extraction',
        signal,
      });
      return { raw, usage, model: options.model, promptVersion: PROMPT_VERSION };
    },
    async reword(texts, { signal }) {
      const { answer: reworded, usage } = await ask({
        instructions: REWORD_INSTRUCTIONS,
        content: buildSentences(texts),
        format: rewordings,
        taken: rewordings,
        name: 'rewordings',
        timeoutMs: REWORD_TIMEOUT_MS,
        signal,
      });
      return { texts: inOrder(texts.length, reworded), usage };
    },
  };
}

type Asked<T> = {
  instructions: string;
  content: string;
  /** What is asked for, and what is taken. */
  format: z.ZodType;
  taken: z.ZodType<T>;
  name: string;
  timeoutMs?: number;
  signal: AbortSignal | undefined;
};

function usageOf({ usage }: Response): Usage | null {
  return usage ? { inputTokens: usage.input_tokens, outputTokens: usage.output_tokens } : null;
}

function answer<T>(response: Response, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(answerOf(response));
  if (!parsed.success) throw new ExtractionError('model_bad_answer');
  return parsed.data;
}
