import { APIConnectionError, APIError, APIUserAbortError } from 'openai';

export type ExtractionErrorCode =
  | 'model_refused'
  | 'model_truncated'
  | 'model_bad_answer'
  | 'model_key'
  | 'model_quota'
  | 'model_busy'
  | 'model_down'
  | 'model_unreachable'
  | 'model_rejected'
  | 'internal';

/** Carries a code only: never the answer, the prompt or the provider's own words. */
export class ExtractionError extends Error {
  readonly code: ExtractionErrorCode;
  constructor(code: ExtractionErrorCode) {
    super(code);
    this.name = 'ExtractionError';
    this.code = code;
  }
}

export type Classified = {
  /** retry: the same run may try again; release: a passing outage; stop: trying again is no use. */
  action: 'retry' | 'release' | 'stop';
  code: ExtractionErrorCode;
  retryAfterMs?: number;
};

const ACTIONS: Record<ExtractionErrorCode, Classified['action']> = {
  model_refused: 'stop',
  model_truncated: 'retry',
  model_bad_answer: 'retry',
  model_key: 'stop',
  model_quota: 'stop',
  model_busy: 'release',
  model_down: 'release',
  model_unreachable: 'release',
  model_rejected: 'stop',
  internal: 'retry',
};

/**
 * What to do about an error of an extraction, by its class and status alone. An abort of our own
 * isn't the model's fault: it counts as unreachable, so that the job is put back.
 */
export function classify(error: unknown): Classified {
  const code = codeOf(error);
  const retryAfterMs = error instanceof APIError ? retryAfter(error.headers) : undefined;
  return { action: ACTIONS[code], code, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}

function codeOf(error: unknown): ExtractionErrorCode {
  if (error instanceof ExtractionError) return error.code;
  if (error instanceof APIConnectionError || error instanceof APIUserAbortError) {
    return 'model_unreachable';
  }
  if (error instanceof DOMException && error.name === 'AbortError') return 'model_unreachable';
  return error instanceof APIError ? codeOfStatus(error) : 'internal';
}

function codeOfStatus(error: APIError): ExtractionErrorCode {
  const status = error.status ?? 0;
  if (status === 401 || status === 403) return 'model_key';
  if (status === 429) return error.code === 'insufficient_quota' ? 'model_quota' : 'model_busy';
  if (status === 408) return 'model_unreachable';
  if (status === 409) return 'model_busy';
  if (status >= 500) return 'model_down';
  return status >= 400 ? 'model_rejected' : 'internal';
}

function retryAfter(headers: Headers | undefined): number | undefined {
  const exact = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (exact >= 0) return exact;
  const value = headers?.get('retry-after');
  if (!value) return undefined;
  const wait = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return wait >= 0 ? Math.round(wait) : undefined;
}
