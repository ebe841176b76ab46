import { randomUUID } from 'node:crypto';
import OpenAI from 'openai';
import { zodTextFormat } from 'openai/helpers/zod';
import type { Response } from 'openai/resources/responses/responses';
import { ExtractionError } from '@/lib/extraction/errors';
import type { ExtractionModel } from '@/lib/extraction/model';
import { buildContent, INSTRUCTIONS, PROMPT_VERSION } from '@/lib/extraction/prompt';
import { type ModelExtraction, modelAnswer, modelExtraction } from '@/lib/extraction/schema';

export type OpenAiOptions = {
  apiKey: string;
  model: string;
  /** Left out: the SDK's own (OPENAI_BASE_URL or api.openai.com). */
  baseURL?: string;
  timeoutMs?: number;
  maxOutputTokens?: number;
};

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
  return {
    name: options.model,
    async extract(input, { signal }) {
      signal?.throwIfAborted();
      const request = {
        model: options.model,
        store: false,
        instructions: INSTRUCTIONS,
        input: [
          {
            role: 'user' as const,
            content: [{ type: 'input_text' as const, text: buildContent(input, randomUUID()) }],
          },
        ],
        text: { format: zodTextFormat(modelExtraction, 'journal_extraction') },
        reasoning: { effort: 'low' as const },
        max_output_tokens: options.maxOutputTokens ?? 16_000,
      };
      const response = await client.responses.create(request, { signal }).catch((error) => {
        signal?.throwIfAborted();
        throw error;
      });
      return {
        raw: answer(response),
        usage: response.usage
          ? {
              inputTokens: response.usage.input_tokens,
              outputTokens: response.usage.output_tokens,
            }
          : null,
        model: options.model,
        promptVersion: PROMPT_VERSION,
      };
    },
  };
}

/** Reads every part of the output: reasoning items come first, a refusal may stand anywhere. */
function answer(response: Response): ModelExtraction {
  const parts = (response.output ?? []).flatMap((item) =>
    item.type === 'message' ? item.content : [],
  );
  if (parts.some((part) => part.type === 'refusal')) throw new ExtractionError('model_refused');
  if (response.status === 'incomplete') {
    const filtered = response.incomplete_details?.reason === 'content_filter';
    throw new ExtractionError(filtered ? 'model_refused' : 'model_truncated');
  }
  if (response.status === 'failed') throw new ExtractionError(failureCode(response));
  const text = parts.map((part) => (part.type === 'output_text' ? part.text : '')).join('');
  const parsed = modelAnswer.safeParse(parseJson(text));
  if (!parsed.success) throw new ExtractionError('model_bad_answer');
  return parsed.data;
}

function failureCode(response: Response): 'model_down' | 'model_busy' | 'model_rejected' {
  if (response.error?.code === 'server_error') return 'model_down';
  return response.error?.code === 'rate_limit_exceeded' ? 'model_busy' : 'model_rejected';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
