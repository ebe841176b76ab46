import { inspect } from 'node:util';

type DatabaseError = {
  code?: unknown;
  message?: string;
  detail?: string | null;
  details?: string | null;
  hint?: string | null;
  relation?: unknown;
};

// These Lite answers as hosted does by itself.
const answeredWell = /^(42501|42P01|23505|23503|25006|42883|42P17|PGRST.*|PT\d+)$/;
// A database that is away, going away or coming back.
const lostConnection = /^(08\d\d\d|57P0[123]|ECONN\w+|EPIPE|CONNECTION_\w+|CONNECT_TIMEOUT)$/;

/**
 * Gives a database error the status and body that hosted PostgREST answers, by way of the envelope
 * that Lite already understands; what Lite answers rightly is passed on unchanged.
 */
export function asHostedError(normalized: unknown): unknown {
  const error = normalized as DatabaseError | null;
  if (!error || typeof error.code !== 'string' || error.relation !== undefined) return normalized;
  const code = error.code;
  const status = answeredWell.test(code) ? null : hostedStatus(code);
  const detail = error.detail ?? error.details ?? null;
  const hint = error.hint ?? null;
  if (lostConnection.test(code)) {
    return envelope(code, 503, {
      code: 'PGRST001',
      message: 'Database connection lost',
      detail,
      hint,
    });
  }
  if (status === null) return quiet({ code, message: error.message, detail, hint }, code);
  return envelope(code, status, { code, message: error.message ?? '', detail, hint });
}

/** Whether an error means that the database is away for the moment. */
export function isOutage(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' && lostConnection.test(code);
}

function hostedStatus(code: string): number | null {
  if (/^(22|P0)/.test(code) || code.startsWith('23')) return 400;
  if (code.startsWith('28')) return 403;
  if (/^(40|53|54|57)/.test(code)) return 500;
  return null;
}

function envelope(
  code: string,
  status: number,
  body: { code: string; message: string; detail: string | null; hint: string | null },
): object {
  const { detail, ...rest } = body;
  return quiet(
    {
      code: 'PGRST',
      message: JSON.stringify({ ...rest, details: detail }),
      detail: JSON.stringify({ status, headers: {} }),
    },
    code,
  );
}

// Lite prints the object it answers from.
function quiet<T extends object>(error: T, code: string): T {
  return Object.defineProperties(error, {
    [inspect.custom]: { value: () => `[sql ${code}]` },
    sqlState: { value: code },
  });
}
