import { statusFor } from '@/lib/errors';
import type { Result } from '@/lib/result';

/** A result as a response that nobody keeps: its value, or its error with the status of the code. */
export function answer(result: Result<unknown>, status = 200): Response {
  const headers = { 'cache-control': 'no-store' };
  return result.ok
    ? Response.json(result.value, { status, headers })
    : Response.json({ error: result.error }, { status: statusFor(result.error.code), headers });
}
