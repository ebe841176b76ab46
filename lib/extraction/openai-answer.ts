import type { Response } from 'openai/resources/responses/responses';
import { ExtractionError } from '@/lib/extraction/errors';

/**
 * What a model answered, parsed as JSON (null where it is none). Reads every part of the output:
 * reasoning items come first, a refusal may stand anywhere. Throws ExtractionError.
 */
export function answerOf(response: Response): unknown {
  const parts = (response.output ?? []).flatMap((item) =>
    item.type === 'message' ? item.content : [],
  );
  if (parts.some((part) => part.type === 'refusal')) throw new ExtractionError('model_refused');
  if (response.status === 'incomplete') {
    const filtered = response.incomplete_details?.reason === 'content_filter';
    throw new ExtractionError(filtered ? 'model_refused' : 'model_truncated');
  }
  if (response.status === 'failed') throw new ExtractionError(failureCode(response));
  return parseJson(parts.map((part) => (part.type === 'output_text' ? part.text : '')).join(''));
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
