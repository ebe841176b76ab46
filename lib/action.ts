import 'server-only';
import type { Db } from '@/lib/database';
import { codeOf } from '@/lib/errors';
import { log } from '@/lib/log';
import { fail, type Result } from '@/lib/result';
import { verifiedClaims } from '@/lib/supabase/claims';
import { serverClient } from '@/lib/supabase/server';

/** Who asks, and a client with their rights and no more. */
export type Asking = { db: Db; userId: string };

/**
 * Runs what a signed-in person asked for. Never throws: nobody signed in is `unauthenticated`, and
 * whatever goes wrong is logged by its code under a fixed name and told as `internal`. `pageOf` is
 * whose page it came from, for what carries words or files: a page outlives a change of sessions in
 * its browser, and what is on it is nobody else's.
 */
export async function asPerson<T>(
  name: string,
  run: (asking: Asking) => Promise<Result<T>>,
  pageOf?: string,
): Promise<Result<T>> {
  const requestId = crypto.randomUUID();
  try {
    const db = await serverClient();
    const userId = (await verifiedClaims(db.auth))?.sub;
    const isTheirs = userId !== undefined && (pageOf ?? userId) === userId;
    return isTheirs ? await run({ db, userId }) : fail('unauthenticated');
  } catch (error) {
    log('error', name, { requestId, code: codeOf(error) });
    return fail('internal');
  }
}
