import type { Context } from 'hono';
import { NotAvailable, Refusal } from '../engine/refusal.ts';

const dontRetry = { 'x-should-retry': 'false' };

/** Every error as JSON `{error, code}`; only a passing one (503) may be sent again by a client. */
export function answerError(error: Error, c: Context, log: (line: string) => void): Response {
  if (error instanceof Refusal) {
    return c.json({ error: error.message, code: error.code }, error.status, dontRetry);
  }
  if (error instanceof NotAvailable) return notAvailable(c, error.message);
  // Content-free: a database error's message may quote a value.
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  log(`${c.req.method} ${c.req.routePath} failed: ${code}`);
  return c.json({ error: 'The control plane cannot answer right now', code: 'unavailable' }, 503);
}

export function notAvailable(c: Context, message: string): Response {
  return c.json({ error: message, code: 'not_available_locally' }, 501, dontRetry);
}
