/**
 * One line to stderr about something that failed. Facts are ids, codes and counts only; never a
 * statement, a body, an address, a key or a message that may quote one.
 */
export function logFailure(event: string, facts: Record<string, string | number> = {}): void {
  const detail = Object.entries(facts).map(([name, value]) => ` ${name}=${value}`);
  process.stderr.write(`${new Date().toISOString()} supabase ${event}${detail.join('')}\n`);
}

/** The SQLSTATE or system code of an error, else its class: what may be logged of it. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return typeof error;
  const known = error as { sqlState?: unknown; code?: unknown };
  const code = known.sqlState ?? known.code;
  if (typeof code === 'string' && /^[A-Za-z0-9_]{1,40}$/.test(code)) return code;
  return error.constructor?.name ?? 'object';
}
