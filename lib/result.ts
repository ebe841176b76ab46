import type { ZodError } from 'zod';
import { type ErrorCode, sentenceFor } from '@/lib/errors';

export type Failure = { ok: false; error: { code: ErrorCode; message: string } };
export type Result<T> = { ok: true; value: T } | Failure;

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A refusal with the sentence of its code, or with `message` where the code alone says too little. */
export function fail(code: ErrorCode, message: string = sentenceFor(code)): Failure {
  return { ok: false, error: { code, message } };
}

/** A refusal of input, with the sentence of the first thing that is wrong with it. */
export function badRequest(error: ZodError): Failure {
  return fail('bad_request', error.issues[0]?.message);
}
