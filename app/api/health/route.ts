import { serverEnv } from '@/lib/env/server';

export const dynamic = 'force-dynamic';

/** 200 while the database answers through its REST API, 503 while it doesn't. */
export async function GET(): Promise<Response> {
  const healthy = await databaseAnswers();
  return Response.json(
    { status: healthy ? 'ok' : 'unavailable' },
    { status: healthy ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  );
}

async function databaseAnswers(): Promise<boolean> {
  const { SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY } = serverEnv();
  try {
    // A table that anonymous visitors may not read: its refusal comes from the database itself.
    const response = await fetch(`${SUPABASE_URL}/rest/v1/plans?select=id&limit=1`, {
      headers: { apikey: SUPABASE_PUBLISHABLE_KEY },
      cache: 'no-store',
      signal: AbortSignal.timeout(3_000),
    });
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false;
  }
}
