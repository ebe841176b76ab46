/** The typed answer for a part of Supabase that Daylight doesn't call and this machine doesn't have. */
export function notAvailable(what: string): Response {
  return Response.json(
    { code: 'not_available_locally', message: `${what} is not available in the embedded stack.` },
    { status: 501 },
  );
}

/** Storage answers its errors as 400 with the real status in the body, as hosted does. */
export function storageError(statusCode: number, error: string, message: string): Response {
  return Response.json({ statusCode: String(statusCode), error, message }, { status: 400 });
}

export function authError(status: number, code: string, message: string): Response {
  return Response.json(
    { code: status, error_code: code, msg: message },
    { status, headers: { 'x-sb-error-code': code } },
  );
}

export function problem(status: number, code: string, message: string): Response {
  return Response.json({ code, message }, { status });
}

/** What a request gets while the database is away: clients may try again. */
export function databaseAway(): Response {
  return problem(503, 'database_unavailable', 'The database is not reachable at the moment.');
}
