import { authError } from './answers.ts';
import type { Attempts } from './attempts.ts';

type Call = (request: Request) => Promise<Response>;
type Body = { email?: unknown; type?: unknown } & Record<string, unknown>;

// Hosted names of e-mail codes that Lite knows by another name.
const renamedTypes: Record<string, string> = { email: 'magiclink', invite: 'signup' };
const guessable = new Set(['/auth/v1/token', '/auth/v1/verify']);

/** Passes a request on to Auth: hosted code types understood, guesses slowed down, outages told apart. */
export async function answerAuth(
  request: Request,
  address: string,
  attempts: Attempts,
  call: Call,
): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  if (request.method !== 'POST' || !guessable.has(pathname)) return retryable(await call(request));

  const body = await readBody(request);
  if (!body) return authError(400, 'bad_json', 'Could not read request body');
  if (pathname.endsWith('/verify') && typeof body.type === 'string') {
    body.type = renamedTypes[body.type] ?? body.type;
  }
  const forwarded = new Request(request.url, {
    method: 'POST',
    headers: withoutLength(request.headers),
    body: JSON.stringify(body),
  });
  // A refresh token and a token hash are too long to guess.
  if (typeof body.email !== 'string' || searchParams.get('grant_type') === 'refresh_token') {
    return retryable(await call(forwarded));
  }

  const who = `${pathname} ${body.email.trim().toLowerCase()} ${address}`;
  const answer = await attempts.run(who, async () => {
    const result = await call(forwarded);
    return { result, wrong: result.status >= 400 && result.status < 500 };
  });
  return answer
    ? retryable(answer)
    : authError(429, 'over_request_rate_limit', 'Too many wrong tries. Wait a minute.');
}

async function readBody(request: Request): Promise<Body | null> {
  try {
    const value: unknown = await request.json();
    return typeof value === 'object' && value !== null ? (value as Body) : null;
  } catch {
    return null;
  }
}

function withoutLength(headers: Headers): Headers {
  const copy = new Headers(headers);
  copy.delete('content-length');
  return copy;
}

// The client ends the session at a 500 but tries again at a 503; with the database away for a
// moment nobody should be signed out.
function retryable(response: Response): Response {
  if (response.status !== 500) return response;
  return authError(503, 'request_timeout', 'Auth is not reachable at the moment.');
}
